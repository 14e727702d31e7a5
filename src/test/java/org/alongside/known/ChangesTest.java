package org.alongside.known;

import org.alongside.clients.FactShape;
import org.alongside.clients.KnownFact;
import org.alongside.shared.ClientId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers change in the record. */
class ChangesTest {

	private static final Instant THEN = Instant.parse("2026-03-03T15:00:00Z");

	private static final ClientId ANA = ClientId.random();

	private static final KnownFact PRONOUNS = fact("pronouns", FactShape.TEXT);

	private static final KnownFact INTERPRETER = fact("interpreter", FactShape.YES_NO);

	private static final KnownFact INSURED = new KnownFact("insured", FactShape.CHOICE, null, null, null,
			List.of("yes", "no"), false);

	@Test
	void whatIsToldFirstIsNoDifference() {
		Changes changes = between(Map.of(), answer(PRONOUNS, "she/her"), answer(INTERPRETER, "true"));
		assertThat(changes.told()).containsExactly(Map.entry("pronouns", "she/her"), Map.entry("interpreter", "true"));
		assertThat(changes.differences()).isEmpty();
		assertThat(changes.confirmedBy(null)).isTrue();
	}

	@Test
	void whatIsSaidAgainChangesNothing() {
		Changes changes = between(Map.of("pronouns", "she/her"), answer(PRONOUNS, " she/her "));
		assertThat(changes.told()).isEmpty();
	}

	@Test
	void aBoxNobodyTickedSaysNothingUntilSomebodyHasTickedIt() {
		assertThat(between(Map.of(), answer(INTERPRETER, "false")).told()).isEmpty();
		assertThat(between(Map.of("interpreter", "true"), answer(INTERPRETER, "false")).differences()).hasSize(1);
	}

	@Test
	void notKnownYetSaysNothingOfThePerson() {
		assertThat(between(Map.of("insured", "yes"), answer(INSURED, "unknown")).told()).isEmpty();
		assertThat(between(Map.of("insured", "yes"), answer(INSURED, "no")).differences()).hasSize(1);
	}

	@Test
	void onlyExactlyWhatWasShownIsConfirmed() {
		Changes shown = between(Map.of("pronouns", "she/her"), answer(PRONOUNS, "they/them"));
		String confirmation = shown.confirmation();
		assertThat(shown.confirmedBy(null)).isFalse();
		assertThat(shown.confirmedBy(confirmation)).isTrue();
		assertThat(between(Map.of("pronouns", "she/her"), answer(PRONOUNS, "he/him")).confirmedBy(confirmation))
			.isFalse();
		assertThat(between(Map.of("pronouns", "xe/xem"), answer(PRONOUNS, "they/them")).confirmedBy(confirmation))
			.isFalse();
		assertThat(between(Map.of("pronouns", "she/her", "interpreter", "true"), answer(PRONOUNS, "they/them"),
				answer(INTERPRETER, "false"))
			.confirmedBy(confirmation)).isFalse();
		WhatIsKnown later = new WhatIsKnown(ANA, 1,
				Map.of("pronouns", new Statement("pronouns", "she/her", "web", "system:x", THEN.plusSeconds(60))));
		assertThat(Changes.between(later, List.of(answer(PRONOUNS, "they/them"))).confirmedBy(confirmation)).isFalse();
	}

	private static Changes between(Map<String, String> known, Changes.Answered... answers) {
		Map<String, Statement> statements = new HashMap<>();
		known.forEach((fact, value) -> statements.put(fact, new Statement(fact, value, "web", "system:x", THEN)));
		return Changes.between(new WhatIsKnown(ANA, 1, statements), List.of(answers));
	}

	private static Changes.Answered answer(KnownFact fact, String value) {
		return new Changes.Answered(fact.name(), fact, value);
	}

	private static KnownFact fact(String name, FactShape shape) {
		return new KnownFact(name, shape, null, null, null, List.of(), false);
	}

}
