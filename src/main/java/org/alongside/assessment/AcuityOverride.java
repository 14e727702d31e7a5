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
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Another acuity than the areas of life give: proposed with a reason, and agreed to or
 * declined by a supervisor. It holds until the next assessment.
 */
@Entity
@Table(name = "acuity_override")
class AcuityOverride {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private UUID assessmentId;

	private int computedLevel;

	private int proposedLevel;

	private String reasonCode;

	private String words;

	private boolean atOnce;

	private String ruleReason;

	private String proposedBy;

	private Instant proposedAt;

	private @Nullable Boolean agreed;

	private @Nullable String decisionWords;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable Instant lapsedAt;

	@SuppressWarnings("NullAway")
	protected AcuityOverride() {
	}

	static AcuityOverride proposed(Assessment assessment, int computed, Proposal proposal, Actor by, Instant at) {
		AcuityOverride proposed = new AcuityOverride();
		proposed.id = UUID.randomUUID();
		proposed.caseId = assessment.caseId();
		proposed.assessmentId = assessment.id();
		proposed.computedLevel = computed;
		proposed.proposedLevel = proposal.level();
		proposed.reasonCode = proposal.code();
		proposed.words = proposal.words();
		proposed.atOnce = proposal.atOnce();
		proposed.ruleReason = proposal.rule();
		proposed.proposedBy = by.reference();
		proposed.proposedAt = at;
		return proposed;
	}

	/**
	 * A supervisor agrees, or keeps what the areas give.
	 * @param said why, or null where they agree and say nothing
	 * @throws RefusedException if it is their own proposal, or they decline without words
	 */
	AcuityOverride decided(boolean yes, @Nullable String said, Actor by, Instant at) {
		if (!isOpen()) {
			throw new IllegalStateException("Override " + id + " was decided or has lapsed");
		}
		if (by.reference().equals(proposedBy)) {
			throw new RefusedException(FieldError.of("decision", "ownWork"));
		}
		if (!yes && said == null) {
			throw new RefusedException(FieldError.of("words", "required"));
		}
		this.agreed = yes;
		this.decisionWords = said;
		this.decidedBy = by.reference();
		this.decidedAt = at;
		return this;
	}

	/** There is nothing left to decide. */
	AcuityOverride lapsed(Instant at) {
		this.lapsedAt = at;
		return this;
	}

	boolean isOpen() {
		return decidedAt == null && lapsedAt == null;
	}

	/** Returns the level that holds as far as this proposal is concerned. */
	int level() {
		return agreed == null && lapsedAt == null && atOnce || Boolean.TRUE.equals(agreed) ? proposedLevel
				: computedLevel;
	}

	UUID assessmentId() {
		return assessmentId;
	}

	CaseId caseId() {
		return caseId;
	}

	int computedLevel() {
		return computedLevel;
	}

	int proposedLevel() {
		return proposedLevel;
	}

	String reasonCode() {
		return reasonCode;
	}

	String words() {
		return words;
	}

	boolean atOnce() {
		return atOnce;
	}

	String ruleReason() {
		return ruleReason;
	}

	String proposedBy() {
		return proposedBy;
	}

	Instant proposedAt() {
		return proposedAt;
	}

	@Nullable Boolean agreed() {
		return agreed;
	}

	@Nullable String decisionWords() {
		return decisionWords;
	}

	@Nullable String decidedBy() {
		return decidedBy;
	}

	@Nullable Instant decidedAt() {
		return decidedAt;
	}

	/**
	 * What is proposed, and what the rule says about it.
	 *
	 * @param level 0 (self-managing) to 4 (crisis)
	 * @param code why, as a code
	 * @param words why, in words
	 * @param atOnce whether it takes effect before it is agreed to
	 * @param rule why so, as the rule states it
	 */
	record Proposal(int level, String code, String words, boolean atOnce, String rule) {
	}

}
