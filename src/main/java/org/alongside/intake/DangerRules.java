package org.alongside.intake;

import org.alongside.clients.ClientProfile;
import org.alongside.engine.Decisions;
import org.alongside.safety.Populations;
import org.alongside.shared.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules make of answers about danger.
 */
@Component
class DangerRules {

	private final Decisions decisions;

	private final Populations populations;

	DangerRules(Decisions decisions, Populations populations) {
		this.decisions = decisions;
		this.populations = populations;
	}

	/**
	 * Returns what is to be done. A danger no rule knows of counts as a crisis: better an
	 * unneeded visit than a person left alone.
	 */
	CrisisTriage triage(Screening screening) {
		return decisions.evaluate("crisis-triage", screening.dangers())
			.stream()
			.map(Answers::new)
			.map((row) -> new CrisisTriage(row.yes("crisis"), row.text("level"), actions(screening, row)))
			.findFirst()
			.orElseGet(() -> new CrisisTriage(screening.anyDanger(), null, null));
	}

	/**
	 * Reads the answers of a screening. The form of before had one box for children and
	 * dependent adults: for a client whom adult protection is there for it means them.
	 */
	Screening screening(Map<String, Object> given, Optional<ClientProfile> client, Screening answered, LocalDate day) {
		Integer age = client.map((one) -> Populations.age(one.birthDate(), day)).orElse(null);
		boolean oneBox = Boolean.TRUE.equals(given.get("childAtRisk"));
		return (oneBox && populations.of(null, age, null).population().adultProtection()) ? answered.adultNotChild()
				: answered;
	}

	/**
	 * The rules answer with the gravest danger; what the others ask for is not left out.
	 */
	private @Nullable String actions(Screening screening, Answers gravest) {
		Set<String> actions = new LinkedHashSet<>();
		Optional.ofNullable(gravest.text("action")).ifPresent(actions::add);
		screening.named()
			.stream()
			.flatMap((danger) -> decisions.evaluate("crisis-triage", only(danger)).stream())
			.map((row) -> new Answers(row).text("action"))
			.filter(Objects::nonNull)
			.forEach(actions::add);
		return actions.isEmpty() ? null : String.join("\n", actions);
	}

	private static Map<String, Boolean> only(String danger) {
		Map<String, Boolean> dangers = new HashMap<>();
		Screening.QUESTIONS.forEach((question) -> dangers.put(question, question.equals(danger)));
		return dangers;
	}

}
