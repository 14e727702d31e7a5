package org.alongside.intake;

import org.alongside.intake.ReceivingReferral.Statement;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A referral as the case file shows it.
 */
record IntakeView(String referrer, @Nullable String referrerContact, String reason, List<Statement> statements,
		Instant receivedAt, @Nullable String story, @Nullable String storyHeardBy, @Nullable Instant storyHeardAt,
		@Nullable Screening screening, @Nullable CrisisTriage triage, @Nullable CrisisResponse response,
		@Nullable Comparison comparison, @Nullable EligibilityAnswers answers, @Nullable EligibilityResult eligibility,
		@Nullable Consent consent, @Nullable IntakeDecision decision, @Nullable String notice,
		@Nullable Instant noticeAt) {
}
