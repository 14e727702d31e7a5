package org.alongside.intake;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.intake.IntakeDecision.Outcome;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A referral on its way to being accepted or refused: what was received, what the person
 * told, what was found and what was decided.
 */
@Entity
@Table(name = "intake_file")
class IntakeFile {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	@Version
	private @Nullable Long version;

	private @Nullable String externalId;

	private String programme;

	private String referrer;

	private @Nullable String referrerContact;

	private String reason;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Statement> statements;

	private String receivedBy;

	private Instant receivedAt;

	private @Nullable String story;

	private @Nullable String storyHeardBy;

	private @Nullable Instant storyHeardAt;

	private @Nullable Screening screening;

	private @Nullable CrisisTriage triage;

	private @Nullable CrisisResponse response;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Candidate> candidates;

	private @Nullable Comparison comparison;

	private @Nullable EligibilityAnswers answers;

	private @Nullable EligibilityResult eligibility;

	private @Nullable Consent consent;

	private @Nullable IntakeDecision decision;

	private @Nullable String notice;

	private @Nullable Instant noticeAt;

	@SuppressWarnings("NullAway")
	protected IntakeFile() {
	}

	static IntakeFile received(CaseId caseId, ReferralReceived referral, Actor by, Instant at) {
		IntakeFile file = new IntakeFile();
		file.caseId = caseId;
		file.externalId = referral.externalId();
		file.programme = referral.programme();
		file.referrer = referral.referrer();
		file.referrerContact = referral.referrerContact();
		file.reason = referral.reason();
		file.statements = List.copyOf(referral.health());
		file.receivedBy = by.reference();
		file.receivedAt = at;
		file.candidates = List.of();
		file.hear(referral.story(), by, at);
		return file;
	}

	/** The person told their story and was asked about danger. */
	IntakeFile screened(String told, Screening answered, Actor by) {
		undecided();
		hear(told, by, answered.at());
		this.screening = answered;
		return this;
	}

	/** Somebody asked what had been left open, at any time. */
	IntakeFile askedLater(Map<String, Boolean> told, Actor by, Instant at) {
		require(screening != null, "Nobody has asked about danger yet");
		this.screening = screening.askedLater(told, by.reference(), at);
		return this;
	}

	/** The rules said whether this is a crisis. */
	IntakeFile triaged(CrisisTriage result) {
		undecided();
		require(screening != null, "Nobody has asked about danger yet");
		this.triage = result;
		return this;
	}

	/**
	 * A crisis was responded to. Nothing has to come before it but the screening: not
	 * consent, not eligibility.
	 */
	IntakeFile respondedToCrisis(CrisisResponse done) {
		undecided();
		require(crisis(), "There is no crisis to respond to");
		this.response = done;
		return this;
	}

	/** Clients who may be the same person were looked for. */
	IntakeFile possiblyKnownAs(List<Candidate> found) {
		undecided();
		this.candidates = List.copyOf(found);
		return this;
	}

	/** Somebody decided whether the person is one of the candidates. */
	IntakeFile compared(Comparison decided) {
		undecided();
		UUID same = decided.samePerson();
		if (same != null && candidates.stream().noneMatch((candidate) -> candidate.client().equals(same))) {
			throw new RefusedException(FieldError.of("samePerson", "notACandidate"));
		}
		this.comparison = decided;
		return this;
	}

	/** The questions of the programme were answered. */
	IntakeFile answered(EligibilityAnswers given) {
		undecided();
		this.answers = given;
		return this;
	}

	/** The programme's rules said whether it may serve the person. */
	IntakeFile found(EligibilityResult result) {
		undecided();
		require(answers != null, "The questions of the programme are open");
		this.eligibility = result;
		return this;
	}

	/** The person said whether they want to be served. */
	IntakeFile consented(Consent answer) {
		undecided();
		if (answer.given() && answer.how() == null) {
			throw new RefusedException(FieldError.of("how", "required"));
		}
		if (answer.expires() != null && answer.expires().isBefore(answer.on())) {
			throw new RefusedException(FieldError.of("consentExpires", "beforeConsent"));
		}
		this.consent = answer;
		return this;
	}

	/**
	 * It was decided whether to serve the person. Nobody is served without their consent;
	 * somebody the rules call ineligible only for a reason.
	 * @param today the day in the place of who decides
	 */
	IntakeFile decided(Outcome outcome, @Nullable String why, @Nullable String elsewhere, Actor by, Instant at,
			LocalDate today) {
		undecided();
		EligibilityResult result = eligibility;
		require(result != null, "The programme's rules have not been asked");
		require(!crisis() || response != null, "The crisis has not been responded to");
		if (why == null) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		if (outcome == Outcome.ACCEPT && consentState(today) != Consent.State.GIVEN) {
			throw new RefusedException(FieldError.of("decision", "consentMissing"));
		}
		if (outcome == Outcome.REFER_ELSEWHERE && elsewhere == null) {
			throw new RefusedException(FieldError.of("referredTo", "required"));
		}
		boolean contested = outcome == Outcome.ACCEPT && !result.eligible();
		this.decision = new IntakeDecision(outcome, why, elsewhere, contested, by.reference(), at);
		return this;
	}

	/** The referrer's notice was written. */
	IntakeFile noticeWritten(String text, Instant at) {
		require(decision != null && !decision.accepts(), "Only who is not accepted is sent a notice");
		require(notice == null, "The notice has been written");
		this.notice = text;
		this.noticeAt = at;
		return this;
	}

	CaseId caseId() {
		return caseId;
	}

	Optional<String> externalId() {
		return Optional.ofNullable(externalId);
	}

	String programme() {
		return programme;
	}

	String referrer() {
		return referrer;
	}

	String reason() {
		return reason;
	}

	@Nullable String story() {
		return story;
	}

	Instant receivedAt() {
		return receivedAt;
	}

	boolean crisis() {
		return triage != null && triage.crisis();
	}

	List<Candidate> candidates() {
		return candidates;
	}

	Consent.State consentState(LocalDate today) {
		return (consent != null) ? consent.state(today) : Consent.State.MISSING;
	}

	Optional<Screening> screening() {
		return Optional.ofNullable(screening);
	}

	Optional<CrisisTriage> triage() {
		return Optional.ofNullable(triage);
	}

	Optional<EligibilityAnswers> answers() {
		return Optional.ofNullable(answers);
	}

	Optional<EligibilityResult> eligibility() {
		return Optional.ofNullable(eligibility);
	}

	Optional<IntakeDecision> decision() {
		return Optional.ofNullable(decision);
	}

	Optional<String> notice() {
		return Optional.ofNullable(notice);
	}

	/** Returns all of it for the case file. */
	IntakeView view() {
		return new IntakeView(referrer, referrerContact, reason, statements, receivedAt, story, storyHeardBy,
				storyHeardAt, screening, triage, response, comparison, answers, eligibility, consent, decision, notice,
				noticeAt);
	}

	private void hear(@Nullable String told, Actor by, Instant at) {
		if (told != null && !told.equals(story)) {
			this.story = told;
			this.storyHeardBy = by.reference();
			this.storyHeardAt = at;
		}
	}

	private void undecided() {
		require(decision == null, "The referral has been decided on");
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

}
