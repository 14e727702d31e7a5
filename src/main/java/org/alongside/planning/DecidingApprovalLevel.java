package org.alongside.planning;

import org.alongside.engine.Decisions;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides by rule how many levels approve a plan. What the rule looks at stays out of the
 * process.
 */
@Service
@Transactional
public class DecidingApprovalLevel {

	private final ServicePlans plans;

	private final Decisions decisions;

	DecidingApprovalLevel(ServicePlans plans, Decisions decisions) {
		this.plans = plans;
		this.decisions = decisions;
	}

	/** Returns 1 or 2 for the version the client agreed to. */
	public int decide(CaseId caseId, String programme) {
		ServicePlan plan = plans.inWork(caseId);
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("programme", programme);
		inputs.put("weeklyCostUsd", plan.content().weeklyCostUsd());
		inputs.put("riskLevel", plan.content().riskLevel());
		inputs.put("rightsRestricted", plan.content().rightsRestricted());
		List<Map<String, Object>> rows = decisions.evaluate("approval-level", inputs);
		if (rows.isEmpty()) {
			throw new IllegalStateException("No approval rule for programme " + programme);
		}
		Map<String, Object> row = rows.get(0);
		int level = ((Number) row.get("level")).intValue();
		plans.save(plan.approvalBy(level, String.valueOf(row.get("reason"))));
		return level;
	}

}
