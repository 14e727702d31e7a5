package org.alongside.planning;

import org.alongside.cases.CaseSummary;
import org.alongside.clients.NewClient;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeClients;
import org.alongside.fakes.FakeDecisions;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.planning.KnownNeeds.KnownNeed;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Planning with everything around it in memory.
 */
class PlanningDesk {

	final KnownNeed housing = new KnownNeed(UUID.randomUUID(), "A flat without mould");

	final KnownNeed food = new KnownNeed(UUID.randomUUID(), "Enough to eat at the end of the month");

	final FakeCases cases = new FakeCases();

	final Written written = new Written();

	final StaffProfile worker = People.worker(Role.CASE_MANAGER);

	final StaffProfile supervisor = People.worker(Role.SUPERVISOR);

	final StaffProfile secondSupervisor = People.worker(Role.SUPERVISOR);

	final PlansInMemory plans = new PlansInMemory();

	final ResultsInMemory results = new ResultsInMemory();

	final List<PlanActivated> activated = new ArrayList<>();

	final CaseId caseId;

	final List<GoalRating> ratings = new ArrayList<>();

	final GoalAttainment attainment;

	final CurrentPlans current;

	final ActivatingPlan activating;

	private final DecidingApprovalLevel deciding;

	private final Map<String, TaskHandler> handlers = new HashMap<>();

	/** How the client has signed, or null. */
	@Nullable String signed = "drawn";

	int level = 1;

	PlanningDesk() {
		CaseSummary opened = cases.open(
				new FakeClients().register(new NewClient("Ana", "Ruiz", null, null, null, null, false, null, List.of(),
						List.of(), null, List.of(), "web"), Actor.automatic("test"), People.NOW),
				"ageing", People.TEAM, Actor.automatic("test"), People.NOW);
		caseId = opened.id();
		FakeStaff staff = new FakeStaff().with(worker, supervisor, secondSupervisor);
		PlanWriter writer = new PlanWriter(People.messages("messages/planning"));
		KnownNeeds needs = new Needs();
		PlanApprovals approvals = new PlanApprovals();
		for (TaskHandler handler : List.of(new DraftPlan(plans, needs, writer, staff, written.acts()),
				new ReviewPlanWithClient(plans, writer, (any, number) -> Optional.ofNullable(signed), written.acts()),
				approvals.approvePlan(plans, writer, staff, written.acts()),
				approvals.approvePlanSecondLevel(plans, writer, staff, written.acts()))) {
			handlers.put(handler.task().substring("planning/".length()), handler);
		}
		deciding = new DecidingApprovalLevel(plans, new FakeDecisions().with("approval-level",
				(inputs) -> List.of(Map.of("level", level, "reason", "Weekly cost " + inputs.get("weeklyCostUsd")))));
		attainment = new RatedGoals(plans, new RatingsInMemory(), (day) -> 0.3, writer, written.acts());
		current = new CarriedOutPlans(plans, results, writer, written.acts());
		activating = new ActivatingPlan(plans, cases, (event) -> activated.add((PlanActivated) event));
	}

	Map<String, Object> prefill(String task, StaffProfile by) {
		return handlers.get(task).prefill(People.at(caseId, by, Map.of()));
	}

	Map<String, Object> complete(String task, StaffProfile by, Map<String, Object> answers) {
		return handlers.get(task).complete(People.at(caseId, by, Map.of()), answers);
	}

	/** A draft that fits the form. */
	Map<String, Object> draft() {
		Map<String, Object> draft = new LinkedHashMap<>();
		draft.put("vision", "My own door, and my sister on Sundays");
		draft.put("strengths", "Cooks for the whole street");
		draft.put("goals", List.of(goal("I want a dry bedroom", housing)));
		draft.put("referrals", List.of(Map.of("needId", food.id().toString(), "serviceWanted", "Food pantry")));
		draft.put("riskLevel", "1");
		draft.put("weeklyCostUsd", new BigDecimal("120"));
		draft.put("monitor", "Dana Reyes");
		draft.put("reviewDate", "2027-02-20");
		return draft;
	}

	Map<String, Object> goal(String statement, @Nullable KnownNeed need) {
		Map<String, Object> goal = new LinkedHashMap<>();
		goal.put("statement", statement);
		goal.put("measure", "No mould for a month");
		if (need != null) {
			goal.put("needId", need.id().toString());
		}
		goal.put("targetDate", "2027-01-31");
		goal.put("step", "Call the landlord");
		goal.put("owner", "client");
		return goal;
	}

	PlanningDesk drafted(Map<String, Object> draft) {
		complete("draft-plan", worker, draft);
		return this;
	}

	PlanningDesk agreed() {
		complete("review-plan-with-client", worker,
				Map.of("clientAgreed", "yes", "signedHow", "drawn", "copyGiven", true));
		deciding.decide(caseId, "ageing");
		return this;
	}

	PlanningDesk approved() {
		complete("approve-plan", supervisor, Map.of("decision", "approve"));
		return this;
	}

	PlanningDesk inForce() {
		activating.activate(caseId, People.NOW);
		return this;
	}

	/** The versions in memory. */
	static class PlansInMemory implements ServicePlans {

		final Map<PlanId, ServicePlan> kept = new LinkedHashMap<>();

		@Override
		public ServicePlan save(ServicePlan plan) {
			kept.put(plan.id(), plan);
			return plan;
		}

		@Override
		public ServicePlan saveAndFlush(ServicePlan plan) {
			return save(plan);
		}

		@Override
		public Optional<ServicePlan> latest(CaseId caseId) {
			return newestFirst(caseId).stream().findFirst();
		}

		@Override
		public Optional<ServicePlan> active(CaseId caseId) {
			return newestFirst(caseId).stream()
				.filter((plan) -> plan.status() == ServicePlan.Status.ACTIVE)
				.findFirst();
		}

		List<ServicePlan> newestFirst(CaseId caseId) {
			return kept.values()
				.stream()
				.filter((plan) -> plan.caseId().equals(caseId))
				.sorted(Comparator.comparingInt(ServicePlan::number).reversed())
				.toList();
		}

	}

	/** The results in memory. */
	static class ResultsInMemory implements PlanResults {

		final Map<UUID, PlanResult> kept = new LinkedHashMap<>();

		@Override
		public PlanResult save(PlanResult result) {
			kept.put(result.getId(), result);
			return result;
		}

		@Override
		public boolean existsById(UUID referralId) {
			return kept.containsKey(referralId);
		}

		@Override
		public List<PlanResult> of(CaseId caseId) {
			return List.copyOf(kept.values());
		}

	}

	private class RatingsInMemory implements GoalRatings {

		@Override
		public GoalRating save(GoalRating rating) {
			ratings.add(rating);
			return rating;
		}

		@Override
		public List<GoalRating> newest(CaseId any) {
			return ratings.stream().sorted(Comparator.comparing(GoalRating::ratedAt).reversed()).toList();
		}

	}

	private class Needs implements KnownNeeds {

		@Override
		public List<KnownNeed> of(CaseId any) {
			return List.of(housing, food);
		}

		@Override
		public String strengths(CaseId any) {
			return "Knows everybody in the street";
		}

	}

}
