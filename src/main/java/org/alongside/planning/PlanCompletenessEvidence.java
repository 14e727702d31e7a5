package org.alongside.planning;

import org.alongside.cases.CaseFiles;
import org.alongside.planning.PlanCompleteness.Element;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;

/**
 * What the version in work has and lacks, beside each task that works on it: what lacks
 * comes first.
 */
@Component
class PlanCompletenessEvidence implements TaskEvidence {

	private static final int ORDER = 15;

	private final ServicePlans plans;

	private final PlanCompleteness completeness;

	private final CaseFiles cases;

	PlanCompletenessEvidence(ServicePlans plans, PlanCompleteness completeness, CaseFiles cases) {
		this.plans = plans;
		this.completeness = completeness;
		this.cases = cases;
	}

	@Override
	public int order() {
		return ORDER;
	}

	@Override
	public boolean belongsTo(String task) {
		return task.startsWith("planning/");
	}

	@Override
	public String fragment() {
		return "planning/section :: completeness";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		ServicePlan plan = plans.latest(caseId).orElse(null);
		if (plan == null || plan.activatedAt() != null) {
			return null;
		}
		List<Element> elements = completeness.of(plan, cases.get(caseId).programme());
		return Held.of(plan.number(), elements);
	}

	/**
	 * What the fragment shows.
	 *
	 * @param number the version
	 * @param missing what it lacks, what is demanded first
	 * @param held what it has
	 */
	record Held(int number, List<Element> missing, List<Element> held) {

		static Held of(int number, List<Element> elements) {
			return new Held(number,
					elements.stream()
						.filter(element -> !element.held())
						.sorted(Comparator.comparing(Element::demanded).reversed())
						.toList(),
					elements.stream().filter(Element::held).toList());
		}

	}

}
