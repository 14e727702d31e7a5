package org.alongside.clients;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientRulesTest {

	private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

	@Test
	void acceptsPeopleOfAllScriptsAndMarkupThatIsOnlyText() {
		assertThatCode(() -> {
			ClientRules.check(People.somebody().named("Ольга", "Ковальчук").described(), NOW);
			ClientRules.check(People.somebody().named("美玲", "王").speaking("zh-Hant").described(), NOW);
			ClientRules.check(People.somebody().named("<b>Robert'); drop table client;--", "O'Brien").described(), NOW);
			ClientRules.check(People.somebody().born("2026-03-02").reachedBy("phone", "911").described(), NOW);
		}).doesNotThrowAnyException();
	}

	@Test
	void namesEachFieldThatIsWrongAtOnce() {
		refuses(People.somebody()
			.named(" ", "x".repeat(121))
			.born("2027-01-01")
			.speaking("not a language")
			.reachedBy("phone", "call me")
			.reachedBy("email", "amina@")
			.described(), FieldError.of("givenName", "required"), FieldError.of("familyName", "maxLength", 120),
				FieldError.of("birthDate", "future"), FieldError.of("language", "language"),
				FieldError.of("phone", "phone"), FieldError.of("email", "email"));
	}

	@Test
	void refusesABirthBefore1900() {
		refuses(People.somebody().born("1899-12-31").described(), FieldError.of("birthDate", "tooEarly", 1900));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ami\u0000na", "Ami\nna", "Ami\u202Ena", "Ami\uD83Dna", "\u007FAmina" })
	void refusesSignsThatCannotBeShown(String name) {
		refuses(People.somebody().named(name, "Okafor").described(), FieldError.of("givenName", "controlCharacters"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345", "--", "?" })
	void refusesNamesWithoutALetter(String name) {
		refuses(People.somebody().named(name, "Okafor").described(), FieldError.of("givenName", "name"));
	}

	@ParameterizedTest
	@CsvSource({ "pronouns, they/them", "interpreter, true", "phone, 555 010 0199", "email, a@example.org",
			"language, es-MX", "birthDate, 1980-02-29", "insured, no", "householdSize, 20", "monthlyIncome, 1200.50" })
	void acceptsSoundFacts(String fact, String value) {
		assertThatCode(() -> ClientRules.check(known(fact), value, NOW)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "interpreter, perhaps, option", "phone, x, phone", "email, x, email", "language, 1?, language",
			"birthDate, 2027-01-01, future", "birthDate, soon, date", "insured, perhaps, option",
			"householdSize, 0, min", "householdSize, 21, max", "householdSize, 1.5, decimals",
			"monthlyIncome, x, number" })
	void refusesUnsoundFacts(String fact, String value, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ClientRules.check(known(fact), value, NOW))
			.satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.errors())
				.extracting(FieldError::field, FieldError::code)
				.containsExactly(org.assertj.core.groups.Tuple.tuple(fact, code)));
	}

	private static KnownFact known(String fact) {
		return new KnownFactsFile().find(fact).orElseThrow();
	}

	private static void refuses(NewClient person, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ClientRules.check(person, NOW))
			.satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.errors())
				.containsExactlyInAnyOrder(errors));
	}

}
