package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two levels at which plans are approved.
 */
@Configuration(proxyBeanMethods = false)
class PlanApprovals {

	@Bean
	PlanApproval approvePlan(ServicePlans plans, PlanWriter writer, CaseActs acts) {
		return new PlanApproval("planning/approve-plan", plans, writer, acts);
	}

	@Bean
	PlanApproval approvePlanSecondLevel(ServicePlans plans, PlanWriter writer, CaseActs acts) {
		return new PlanApproval("planning/approve-plan-second-level", plans, writer, acts);
	}

}
