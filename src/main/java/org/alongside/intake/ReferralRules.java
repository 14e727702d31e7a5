package org.alongside.intake;

import org.alongside.cases.Programmes;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a referral must have, from whatever side it comes. The person is checked where
 * people are registered.
 */
final class ReferralRules {

	private static final int NAME = 200;

	private static final int TEXT = 4_000;

	private static final int STORY = 20_000;

	private static final int STATEMENTS = 5_000;

	private final List<FieldError> errors = new ArrayList<>();

	private ReferralRules() {
	}

	/**
	 * Lets pass what is complete and of reasonable size.
	 * @throws RefusedException with everything that is wrong
	 */
	static void check(ReferralReceived referral, Programmes programmes) {
		ReferralRules rules = new ReferralRules();
		rules.needed("programme", referral.programme(), NAME);
		rules.needed("referrer", referral.referrer(), NAME);
		rules.needed("reason", referral.reason(), TEXT);
		rules.within("referrerContact", referral.referrerContact(), NAME);
		rules.within("story", referral.story(), STORY);
		rules.within("externalId", referral.externalId(), 500);
		rules.statements(referral.health());
		if (!referral.programme().isBlank() && !programmes.known(referral.programme())) {
			rules.errors.add(FieldError.of("programme", "unknownProgramme"));
		}
		if (referral.toString().codePoints().anyMatch(ReferralRules::cannotBeStored)) {
			rules.errors.add(FieldError.of("", "controlCharacters"));
		}
		if (!rules.errors.isEmpty()) {
			throw new RefusedException(rules.errors);
		}
	}

	private void statements(List<Statement> statements) {
		if (statements.size() > STATEMENTS) {
			errors.add(FieldError.of("health", "tooMany", STATEMENTS));
		}
		for (int i = 0; i < statements.size() && errors.size() < 20; i++) {
			needed("health[" + i + "].text", statements.get(i).text(), TEXT);
		}
	}

	private void needed(String field, String value, int longest) {
		if (value.isBlank()) {
			errors.add(FieldError.of(field, "required"));
		}
		within(field, value, longest);
	}

	private void within(String field, @Nullable String value, int longest) {
		if (value != null && value.length() > longest) {
			errors.add(FieldError.of(field, "maxLength", longest));
		}
	}

	/** Nothing and half a character: the database takes neither. */
	private static boolean cannotBeStored(int sign) {
		return sign == 0 || Character.getType(sign) == Character.SURROGATE;
	}

}
