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
	@CsvSource({ "PRONOUNS, they/them", "INTERPRETER, true", "PHONE, 555 010 0199", "EMAIL, a@example.org",
			"LANGUAGE, es-MX" })
	void acceptsSoundFacts(Fact fact, String value) {
		assertThatCode(() -> ClientRules.check(fact, value)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "INTERPRETER, perhaps, option", "PHONE, x, phone", "EMAIL, x, email", "LANGUAGE, 1?, language" })
	void refusesUnsoundFacts(Fact fact, String value, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ClientRules.check(fact, value))
			.satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.errors())
				.containsExactly(FieldError.of(fact.field(), code)));
	}

	private static void refuses(NewClient person, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ClientRules.check(person, NOW))
			.satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.errors())
				.containsExactlyInAnyOrder(errors));
	}

}
