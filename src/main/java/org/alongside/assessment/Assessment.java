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
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One round of finding out how a person fares: the instruments chosen with them, their
 * strengths and hopes, how things stand in each area of life, and the acuity that
 * follows.
 */
@Entity
@Table(name = "assessment")
class Assessment {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private int round;

	private String programme;

	private Instant openedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Proposal> proposed;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable List<String> chosen;

	private @Nullable String clientPreference;

	private @Nullable String chosenBy;

	private @Nullable Instant chosenAt;

	private @Nullable String strengths;

	private @Nullable String hopes;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Map<String, Integer> scores;

	private @Nullable String namedBy;

	private @Nullable Instant namedAt;

	private @Nullable Acuity acuity;

	private @Nullable Instant completedAt;

	@SuppressWarnings("NullAway")
	protected Assessment() {
	}

	static Assessment opened(CaseId caseId, String programme, int round, Instant at) {
		Assessment assessment = new Assessment();
		assessment.id = UUID.randomUUID();
		assessment.caseId = caseId;
		assessment.programme = programme;
		assessment.round = round;
		assessment.openedAt = at;
		assessment.proposed = List.of();
		return assessment;
	}

	/** The rules propose these instruments. */
	Assessment proposed(List<Proposal> proposals) {
		open();
		this.proposed = List.copyOf(proposals);
		return this;
	}

	/** These instruments were chosen with the client; none is a choice too. */
	Assessment chosen(List<String> instruments, @Nullable String preference, Actor by, Instant at) {
		open();
		this.chosen = List.copyOf(instruments);
		this.clientPreference = preference;
		this.chosenBy = by.reference();
		this.chosenAt = at;
		return this;
	}

	/** Lets pass only an instrument that was chosen. */
	Assessment requireChosen(String instrument) {
		open();
		require(chosen != null && chosen.contains(instrument), "The instrument has not been chosen");
		return this;
	}

	/** The client and the worker said how things stand and what there is to build on. */
	Assessment described(String strong, @Nullable String hoped, Map<Area, Integer> stand, Actor by, Instant at) {
		open();
		List<FieldError> missing = new ArrayList<>();
		for (Area area : Area.values()) {
			Integer score = stand.get(area);
			if (score == null || score < 0 || score > Area.WORST) {
				missing.add(FieldError.of(area.key(), "required"));
			}
		}
		if (!missing.isEmpty()) {
			throw new RefusedException(missing);
		}
		this.strengths = strong;
		this.hopes = hoped;
		this.scores = Area.byKey(stand);
		this.namedBy = by.reference();
		this.namedAt = at;
		return this;
	}

	/** The acuity follows; the round is over. */
	Assessment completed(Acuity result, Instant at) {
		open();
		require(scores != null, "Nobody has said how things stand");
		this.acuity = result;
		this.completedAt = at;
		return this;
	}

	UUID id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	String programme() {
		return programme;
	}

	int round() {
		return round;
	}

	boolean isOpen() {
		return completedAt == null;
	}

	Instant openedAt() {
		return openedAt;
	}

	@Nullable Instant completedAt() {
		return completedAt;
	}

	List<Proposal> proposals() {
		return proposed;
	}

	Optional<String> clientPreference() {
		return Optional.ofNullable(clientPreference);
	}

	Optional<String> strengths() {
		return Optional.ofNullable(strengths);
	}

	Optional<String> hopes() {
		return Optional.ofNullable(hopes);
	}

	/** Returns the scores in the order of the areas; empty before they are known. */
	Map<Area, Integer> scores() {
		return (scores != null) ? Area.of(scores) : Map.of();
	}

	/** Returns who described how things stand. */
	Optional<Actor> describedBy() {
		return Optional.ofNullable(namedBy).map(Actor::of);
	}

	Optional<Acuity> acuity() {
		return Optional.ofNullable(acuity);
	}

	private void open() {
		require(isOpen(), "The assessment has been completed");
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

	/**
	 * An instrument the rules propose, and why.
	 *
	 * @param instrument id of its form, such as {@code instrument-phq-9}
	 */
	record Proposal(String instrument, String reason) {
	}

}
