package org.alongside.intake;

import org.alongside.clients.ClientProfile;
import org.alongside.engine.Decisions;
import org.alongside.processes.DecisionTables;
import org.alongside.safety.Populations;
import org.alongside.shared.Answers;
import org.alongside.shared.ClientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped rules make of answers about danger, whatever they are.
 */
class DangerRulesTest {

	private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final List<String> ANSWERS = List.of("yes", "no", "not-asked");

	private final DecisionTables tables = new DecisionTables();

	private final Decisions decisions = this::evaluate;

	private final DangerRules rules = new DangerRules(decisions, new Populations(decisions));

	@Test
	void everyCombinationOfYesNoAndNotAskedSaysWhatIsKnownAndNothingElse() {
		int all = (int) Math.pow(ANSWERS.size(), Screening.QUESTIONS.size());
		for (int number = 0; number < all; number++) {
			Map<String, Object> told = combination(number);
			Screening screening = Screening.of(new Answers(told), "staff:1", NOW);
			CrisisTriage triage = rules.triage(screening);
			assertThat(triage.crisis()).as("%s", told).isEqualTo(told.containsValue("yes"));
			assertThat(screening.open()).as("%s", told)
				.isEqualTo(Screening.QUESTIONS.stream().filter((one) -> "not-asked".equals(told.get(one))).toList());
			String level = told.containsValue("yes") ? "emergency|high|urgent"
					: told.containsValue("not-asked") ? "unknown" : "none";
			assertThat(triage.level()).as("%s", told).matches(level);
			if (told.containsValue("yes")) {
				assertThat(triage.action().lines()).as("%s", told)
					.hasSize((int) told.values().stream().filter("yes"::equals).count());
			}
		}
	}

	@Test
	void anUntouchedBoxIsNotAskedWhateverTheFormSent() {
		for (Object untouched : new Object[] { null, "", false, "false", "not-asked", "perhaps" }) {
			Map<String, Object> told = new HashMap<>();
			told.put("suicidalThoughts", untouched);
			assertThat(Screening.of(new Answers(told), "staff:1", NOW).open()).as("%s", untouched)
				.isEqualTo(Screening.QUESTIONS);
		}
	}

	@Test
	void somebodyOfEightySixIsReportedToAdultProtectionAndNotToChildProtection() {
		Screening screening = screening(Map.of("childAtRisk", true), LocalDate.of(1940, 3, 2));
		assertThat(screening.named()).containsExactly("adultAtRisk");
		assertThat(screening.open()).contains("childAtRisk");
		assertThat(rules.triage(screening).action()).contains("adult protective services").doesNotContain("child");
	}

	@Test
	void theOneBoxOfBeforeMeansAChildForEverybodyElse() {
		assertThat(screening(Map.of("childAtRisk", true), LocalDate.of(2016, 3, 2)).named())
			.containsExactly("childAtRisk");
		assertThat(screening(Map.of("childAtRisk", true), LocalDate.of(1990, 3, 2)).named())
			.containsExactly("childAtRisk");
		assertThat(screening(Map.of("childAtRisk", true), null).named()).containsExactly("childAtRisk");
	}

	@Test
	void aGrandmotherWhoFearsForAChildIsHeard() {
		assertThat(screening(Map.of("childAtRisk", "yes", "adultAtRisk", "no"), LocalDate.of(1940, 3, 2)).named())
			.containsExactly("childAtRisk");
	}

	private Screening screening(Map<String, Object> given, @Nullable LocalDate birthDate) {
		ClientProfile client = new ClientProfile(ClientId.random(), "Ana Ruiz", null, birthDate, null, false, null);
		return rules.screening(given, Optional.of(client), Screening.of(new Answers(given), "staff:1", NOW), TODAY);
	}

	private static Map<String, Object> combination(int number) {
		Map<String, Object> told = new HashMap<>();
		int rest = number;
		for (String question : Screening.QUESTIONS) {
			told.put(question, ANSWERS.get(rest % ANSWERS.size()));
			rest /= ANSWERS.size();
		}
		return told;
	}

	private List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		return tables.all(decision,
				inputs.entrySet()
					.stream()
					.flatMap((one) -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
					.toArray());
	}

}
