package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

/**
 * The service plans, version by version.
 */
interface ServicePlans extends Repository<ServicePlan, PlanId> {

	String LATEST = """
			select plan from ServicePlan plan where plan.caseId = :caseId
			order by plan.number desc limit 1""";

	String ACTIVE = """
			select plan from ServicePlan plan where plan.caseId = :caseId
			and plan.activatedAt is not null and plan.supersededAt is null""";

	ServicePlan save(ServicePlan plan);

	ServicePlan saveAndFlush(ServicePlan plan);

	@Query(LATEST)
	Optional<ServicePlan> latest(CaseId caseId);

	@Query(ACTIVE)
	Optional<ServicePlan> active(CaseId caseId);

	/** Returns the version the process works on. */
	default ServicePlan inWork(CaseId caseId) {
		return latest(caseId).orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no plan"));
	}

}
