package org.alongside.intake;

import org.alongside.cases.Programmes;
import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a referral must have, from whatever side it comes.
 */
final class ReferralRules {

	private static final int NAME = 200;

	private static final int TEXT = 4_000;

	private static final int STORY = 20_000;

	private static final int STATEMENTS = 5_000;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 1);

	private final List<FieldError> errors = new ArrayList<>();

	private ReferralRules() {
	}

	/**
	 * Lets pass what is complete and of reasonable size.
	 * @throws RefusedException with everything that is wrong
	 */
	static void check(ReferralReceived referral, Programmes programmes, Instant at) {
		ReferralRules rules = new ReferralRules();
		rules.person(referral.person(), at);
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
		if (referral.toString().indexOf('\0') >= 0) {
			rules.errors.add(FieldError.of("", "characters"));
		}
		if (!rules.errors.isEmpty()) {
			throw new RefusedException(rules.errors);
		}
	}

	private void person(NewClient person, Instant at) {
		needed("givenName", person.givenName(), NAME);
		needed("familyName", person.familyName(), NAME);
		within("safeContact", person.safeContact(), TEXT);
		LocalDate born = person.birthDate();
		// Somewhere it is tomorrow already.
		if (born != null && (born.isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1))
				|| born.isBefore(EARLIEST_BIRTH))) {
			errors.add(FieldError.of("birthDate", "birthDate"));
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
			errors.add(FieldError.of(field, "tooLong", longest));
		}
	}

}
