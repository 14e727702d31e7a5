package org.alongside.safety;

import org.alongside.engine.Decisions;
import org.alongside.shared.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells by the decision {@code report-population} whom a report concerns. A change of it
 * applies from its day on, as that of any rule.
 */
@Component
public class Populations {

	private final Decisions decisions;

	public Populations(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Returns whom it concerns.
	 * @param state the state, as the post writes it, or null
	 * @param ageYears whole years, or null when not known
	 * @param dependent whether they depend on others, or null when not known
	 */
	public Found of(@Nullable String state, @Nullable Integer ageYears, @Nullable Boolean dependent) {
		Map<String, @Nullable Object> inputs = new HashMap<>();
		inputs.put("state", state);
		inputs.put("ageYears", ageYears);
		inputs.put("dependent", dependent);
		return decisions.evaluate("report-population", inputs)
			.stream()
			.map(Answers::new)
			.map((row) -> new Found(Population.of(row.text("population")), row.text("basis"), row.text("citation")))
			.findFirst()
			.orElse(new Found(Population.UNKNOWN, null, null));
	}

	/** Returns whole years on a day, or null without a birth date or before it. */
	public static @Nullable Integer age(@Nullable LocalDate birthDate, LocalDate day) {
		return (birthDate == null || birthDate.isAfter(day)) ? null : Period.between(birthDate, day).getYears();
	}

	/**
	 * What the rules say.
	 *
	 * @param basis whether it is law, a standard or our default, or null without a rule
	 * @param citation where the rule is written, or null without a rule
	 */
	public record Found(Population population, @Nullable String basis, @Nullable String citation) {
	}

}
