package org.alongside.planning;

import org.alongside.engine.Decisions;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds a version of the plan against the elements its programme asks for. Which these
 * are, and on what ground, is the decision {@code plan-completeness}; where an element
 * stands in the record is known here.
 */
@Component
class PlanCompleteness {

	private static final Map<String, Predicate<ServicePlan>> ELEMENTS = Map.ofEntries(
			Map.entry("setting", plan -> plan.content().setting() != null),
			Map.entry("alternatives", plan -> plan.content().alternatives() != null),
			Map.entry("strengths", plan -> !plan.content().strengths().isBlank()),
			Map.entry("needs", plan -> plan.goals().stream().anyMatch(goal -> goal.need() != null)),
			Map.entry("goals", plan -> plan.goals().stream().noneMatch(goal -> goal.measure().isBlank())),
			Map.entry("services", plan -> !plan.wanted().isEmpty() || !plan.supports().isEmpty()),
			Map.entry("unpaid-supports", plan -> plan.content().unpaidSupports() != null),
			Map.entry("risks", plan -> plan.content().risks() != null && plan.content().backupPlan() != null),
			Map.entry("monitor", plan -> !plan.content().monitor().isBlank()),
			Map.entry("signature", PlanCompleteness::signed), Map.entry("copy", PlanCompleteness::copied),
			Map.entry("self-directed", plan -> plan.content().selfDirected() != null),
			Map.entry("appropriate", plan -> plan.wanted().stream().allMatch(wanted -> wanted.needId() != null)),
			Map.entry("rights",
					plan -> !plan.content().rightsRestricted() || plan.content().rightsJustification() != null),
			Map.entry("declined", plan -> plan.content().servicesDeclined() != null),
			Map.entry("timeline", plan -> !plan.goals().isEmpty()),
			Map.entry("re-evaluation", plan -> plan.content().reviewDate() != null));

	private final Decisions decisions;

	PlanCompleteness(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Returns every element the programme asks for, in the order of the rule.
	 * @throws IllegalStateException if the rule asks for an element nobody knows
	 */
	List<Element> of(ServicePlan plan, String programme) {
		return decisions.evaluate("plan-completeness", Map.of("programme", programme))
			.stream()
			.map(row -> element(plan, row))
			.toList();
	}

	/** Returns the names of the elements that can be looked for. */
	static Set<String> known() {
		return ELEMENTS.keySet();
	}

	/** Returns whether a version has an element. */
	static boolean holds(ServicePlan plan, String element) {
		return Objects.requireNonNull(ELEMENTS.get(element), element).test(plan);
	}

	private static Element element(ServicePlan plan, Map<String, Object> row) {
		String name = String.valueOf(row.get("element"));
		Predicate<ServicePlan> held = ELEMENTS.get(name);
		if (held == null) {
			throw new IllegalStateException("plan-completeness asks for " + name + ", which no plan holds");
		}
		return new Element(name, "demanded".equals(row.get("demand")), String.valueOf(row.get("basis")),
				String.valueOf(row.get("citation")), held.test(plan));
	}

	private static boolean signed(ServicePlan plan) {
		Signature signature = plan.signature();
		return signature != null && !"refused".equals(signature.how());
	}

	private static boolean copied(ServicePlan plan) {
		Signature signature = plan.signature();
		return plan.content().distribution() != null && signature != null && signature.copyGiven();
	}

	/**
	 * An element of a plan.
	 *
	 * @param name its name in the rule
	 * @param demanded whether the programme demands it; otherwise it is advised
	 * @param basis {@code law}, {@code standard} or {@code default}
	 * @param citation the source of the rule
	 * @param held whether the plan has it
	 */
	record Element(String name, boolean demanded, String basis, String citation, boolean held) {
	}

}
