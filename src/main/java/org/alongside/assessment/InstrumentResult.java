package org.alongside.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.engine.DeployedForm;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of an instrument: its total with what it means, never a diagnosis. An
 * aggregate of its own, so that two people completing two instruments at once do not get
 * into each other's way.
 */
@Entity
@Table(name = "instrument_result")
class InstrumentResult {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID assessmentId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private String instrument;

	private int formVersion;

	private String answersRef;

	private @Nullable String administeredHow;

	private @Nullable Integer total;

	private int highest;

	private @Nullable String band;

	private @Nullable String meaning;

	private @Nullable String citation;

	private boolean safetyConcern;

	private String completedBy;

	private Instant completedAt;

	private @Nullable SafetyResponse response;

	@SuppressWarnings("NullAway")
	protected InstrumentResult() {
	}

	/**
	 * An instrument was completed.
	 * @param answersRef where the answers are kept, such as {@code task:<id>}
	 */
	static InstrumentResult completed(Assessment assessment, DeployedForm form, String answersRef, @Nullable String how,
			Score score, Band band, Actor by, Instant at) {
		assessment.requireChosen(form.id());
		InstrumentResult result = new InstrumentResult();
		result.id = UUID.randomUUID();
		result.assessmentId = assessment.id();
		result.caseId = assessment.caseId();
		result.instrument = form.id();
		result.formVersion = form.version();
		result.answersRef = answersRef;
		result.administeredHow = how;
		result.total = score.total();
		result.highest = score.highest();
		result.safetyConcern = score.safetyConcern();
		result.band = band.name();
		result.meaning = band.meaning();
		result.citation = band.citation();
		result.completedBy = by.reference();
		result.completedAt = at;
		return result;
	}

	/** The safety concern was responded to. */
	InstrumentResult respondedTo(SafetyResponse done) {
		if (!safetyConcern) {
			throw new IllegalStateException("There is no safety concern to respond to");
		}
		this.response = done;
		return this;
	}

	/** Returns whether the person was not safe when the concern was left. */
	boolean unsafe() {
		return safetyConcern && (response == null || !response.safeNow());
	}

	UUID assessmentId() {
		return assessmentId;
	}

	String instrument() {
		return instrument;
	}

	Optional<Integer> total() {
		return Optional.ofNullable(total);
	}

	int highest() {
		return highest;
	}

	/** Returns whether it was made from the answers kept under this reference. */
	boolean answers(String reference) {
		return answersRef.equals(reference);
	}

	boolean safetyConcern() {
		return safetyConcern;
	}

	Band band() {
		return new Band(band, meaning, citation);
	}

	String completedBy() {
		return completedBy;
	}

	Instant completedAt() {
		return completedAt;
	}

	Optional<SafetyResponse> response() {
		return Optional.ofNullable(response);
	}

	/**
	 * What a total means, by the bands of the instrument.
	 */
	record Band(@Nullable String name, @Nullable String meaning, @Nullable String citation) {

		static final Band UNKNOWN = new Band(null, null, null);

	}

}
