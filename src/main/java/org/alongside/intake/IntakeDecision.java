package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * What was decided on a referral, and why.
 *
 * @param contested whether the person was accepted although the rules say they are not
 * eligible
 */
@Embeddable
record IntakeDecision(@Column(name = "decision") @Enumerated(EnumType.STRING) Outcome outcome,
		@Column(name = "decision_reason") String reason, @Nullable String referredTo, boolean contested,
		@Column(name = "decided_by") String by, @Column(name = "decided_at") Instant at) {

	boolean accepts() {
		return outcome == Outcome.ACCEPT;
	}

	/** The ways a referral can go. */
	enum Outcome {

		ACCEPT, REFER_ELSEWHERE, REFUSE;

		/** Reads the answer of the form, such as {@code refer-elsewhere}. */
		static Outcome of(String answer) {
			return valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

		/** Returns the answer of the form. */
		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
