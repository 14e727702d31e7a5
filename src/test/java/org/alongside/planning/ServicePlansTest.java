package org.alongside.planning;

import org.alongside.fakes.OnRecord;
import org.alongside.fakes.People;
import org.alongside.planning.CurrentPlans.Loop;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.dao.DataIntegrityViolationException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnRecord
class ServicePlansTest {

	private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

	private final CaseId caseId = CaseId.random();

	private final StaffId author = StaffId.random();

	private final StaffId approver = StaffId.random();

	@Autowired
	private ServicePlans plans;

	private static final PaidSupport SUPPORT = new PaidSupport("Home aide", "Sunrise Care", "6 hours a week", null);

	@Autowired
	private PlanResults results;

	@Autowired
	private TestEntityManager records;

	@Test
	void keepsAVersionWithAllThatWasSaidAndDecided() {
		Goal goal = new Goal(UUID.randomUUID(), "I want a dry bedroom", "No mould", UUID.randomUUID(), "Mould",
				"Two walls are black", DAY, 2,
				List.of(new Step("Call", "client", DAY.minusDays(7)), new Step("Inspect", "partner", null)),
				AttainmentScale.of(null, "One wall is dry", "The whole flat is dry", null));
		WantedService wanted = new WantedService(UUID.randomUUID(), null, null, "Food pantry", "St. Ann", "Weekly");
		Signature signature = new Signature(author, "refused", "No papers", true, People.NOW);
		plans.save(plan(1, goal, wanted).agreed(signature)
			.approvalBy(2, "High risk")
			.approve(approver, People.NOW)
			.approve(StaffId.random(), People.NOW)
			.activate(People.NOW));
		records.flush();
		records.clear();
		ServicePlan found = plans.active(caseId).orElseThrow();
		assertThat(found.goals()).containsExactly(goal);
		assertThat(found.wanted()).containsExactly(wanted);
		assertThat(found.supports()).containsExactly(SUPPORT);
		assertThat(found.signature()).isEqualTo(signature);
		assertThat(found.approvals()).hasSize(2);
		assertThat(found.returned()).isNull();
		assertThat(found.content().weeklyCostUsd()).isEqualByComparingTo("120.50");
		assertThat(found.content().routines()).isNull();
	}

	@Test
	void findsTheNewestVersionAndTheOneInForce() {
		plans.save(inForce(1));
		ServicePlan returned = plan(2).agreed(new Signature(author, "typed", null, false, People.NOW))
			.sendBack(approver, "other", "Stairs", People.NOW);
		plans.save(returned);
		records.flush();
		records.clear();
		assertThat(plans.latest(caseId).orElseThrow().returned()).isEqualTo(returned.returned());
		assertThat(plans.active(caseId).orElseThrow().number()).isEqualTo(1);
		assertThat(plans.active(CaseId.random())).isEmpty();
	}

	@Test
	void allowsOnePlanInForceAtATime() {
		plans.saveAndFlush(inForce(1));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> plans.saveAndFlush(inForce(2)));
	}

	@Test
	void replacesThePlanInForce() {
		plans.saveAndFlush(inForce(1));
		plans.saveAndFlush(plans.active(caseId).orElseThrow().supersede(People.NOW));
		plans.saveAndFlush(inForce(2));
		assertThat(plans.active(caseId).orElseThrow().number()).isEqualTo(2);
	}

	@Test
	void keepsWhatServicesDid() {
		UUID referral = UUID.randomUUID();
		results.save(new PlanResult(new Loop(caseId, referral, null, "Food pantry", true, "much", null), People.NOW));
		records.flush();
		records.clear();
		assertThat(results.existsById(referral)).isTrue();
		assertThat(results.of(caseId)).singleElement()
			.satisfies((result) -> assertThat(result.helped()).isEqualTo("much"));
	}

	private ServicePlan inForce(int number) {
		return plan(number).agreed(new Signature(author, "drawn", null, true, People.NOW))
			.approve(approver, People.NOW)
			.activate(People.NOW);
	}

	private ServicePlan plan(int number) {
		return plan(number,
				new Goal(UUID.randomUUID(), "Goal", "Measure", null, null, null, DAY, 1,
						List.of(new Step("Step", "worker", null)), null),
				new WantedService(UUID.randomUUID(), null, null, "Shelter", null, null));
	}

	private ServicePlan plan(int number, Goal goal, WantedService wanted) {
		return ServicePlan.proposed(caseId, number, new PlanDraft(
				new PlanContent("Vision", "Strengths", null, null, null, null, 1, false, new BigDecimal("120.50"), null,
						"Dana", DAY, "My own flat", null, null, "Dana and my sister", null),
				List.of(goal), List.of(wanted), List.of(SUPPORT)), author, People.NOW);
	}

}
