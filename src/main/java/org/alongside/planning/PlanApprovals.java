package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.staff.StaffDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two levels at which plans are approved.
 */
@Configuration(proxyBeanMethods = false)
class PlanApprovals {

	@Bean
	PlanApproval approvePlan(ServicePlans plans, PlanWriter writer, StaffDirectory staff, CaseActs acts) {
		return new PlanApproval("planning/approve-plan", plans, writer, staff, acts);
	}

	@Bean
	PlanApproval approvePlanSecondLevel(ServicePlans plans, PlanWriter writer, StaffDirectory staff, CaseActs acts) {
		return new PlanApproval("planning/approve-plan-second-level", plans, writer, staff, acts);
	}

}
