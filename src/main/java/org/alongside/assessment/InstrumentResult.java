package org.alongside.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
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

	private @Nullable String instrumentVersion;

	private @Nullable String language;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<ScaleScore> scales;

	private @Nullable Integer total;

	private int highest;

	private @Nullable String band;

	private @Nullable String meaning;

	private @Nullable String citation;

	private boolean safetyConcern;

	private @Nullable String danger;

	private String completedBy;

	private Instant completedAt;

	private @Nullable SafetyResponse response;

	@SuppressWarnings("NullAway")
	protected InstrumentResult() {
	}

	/** An instrument was completed. */
	static InstrumentResult completed(Assessment assessment, String instrument, Administered how, Scored scored,
			Actor by, Instant at) {
		assessment.requireChosen(instrument);
		ScaleScore main = scored.main();
		InstrumentResult result = new InstrumentResult();
		result.id = UUID.randomUUID();
		result.assessmentId = assessment.id();
		result.caseId = assessment.caseId();
		result.instrument = instrument;
		result.instrumentVersion = how.instrumentVersion();
		result.formVersion = how.formVersion();
		result.answersRef = how.answersRef();
		result.administeredHow = how.how();
		result.language = how.language();
		result.scales = scored.scales();
		result.total = main.score();
		result.highest = main.highest();
		result.band = main.band();
		result.meaning = main.meaning();
		result.citation = main.citation();
		result.safetyConcern = scored.danger() != null;
		result.danger = (scored.danger() != null) ? scored.danger().key() : null;
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

	UUID id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	Administered administered() {
		return new Administered(instrumentVersion, formVersion, answersRef, administeredHow, language);
	}

	/** Returns the scores with what they were made of, the instrument's own first. */
	List<ScaleScore> scales() {
		return scales;
	}

	/** Returns what kind of danger an answer pointed to, as a key. */
	Optional<String> danger() {
		return Optional.ofNullable(danger);
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

	/**
	 * How it was asked.
	 *
	 * @param instrumentVersion version of the entry in the catalogue, or null in results
	 * older than the catalogue
	 * @param formVersion deployed version of the form
	 * @param answersRef where the answers are kept, such as {@code task:<id>}
	 * @param how in person, by phone or by themselves; or null when not said
	 * @param language in which it was asked, or null when not said
	 */
	record Administered(@Nullable String instrumentVersion, int formVersion, String answersRef, @Nullable String how,
			@Nullable String language) {
	}

}
