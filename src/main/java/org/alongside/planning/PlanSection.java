package org.alongside.planning;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows the plan in the case file: the version in force with its goals, what services did
 * for it, and the version in work.
 */
@Component
class PlanSection implements CaseFileSection {

	private final ServicePlans plans;

	private final PlanResults results;

	private final GoalAttainment attainment;

	private final PlanWriter writer;

	private final StaffDirectory staff;

	PlanSection(ServicePlans plans, PlanResults results, GoalAttainment attainment, PlanWriter writer,
			StaffDirectory staff) {
		this.plans = plans;
		this.results = results;
		this.attainment = attainment;
		this.writer = writer;
		this.staff = staff;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String fragment() {
		return "planning/section :: plan";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		ServicePlan latest = plans.latest(caseId).orElse(null);
		if (latest == null) {
			return null;
		}
		ServicePlan active = plans.active(caseId).orElse(null);
		List<GoalAttainment.Look> looks = attainment.looks(caseId);
		Map<UUID, Integer> levels = looks.isEmpty() ? Map.of() : looks.get(0).levels();
		return new Content((active != null) ? shown(active, levels, reader) : null,
				(latest.activatedAt() == null) ? shown(latest, Map.of(), reader) : null,
				looks.stream()
					.map((look) -> new Attained(look.score(), look.occasion(), local(look.at(), reader).toLocalDate()))
					.toList(),
				results.of(caseId)
					.stream()
					.map((result) -> new Result(result.service(), result.helped(), result.words()))
					.toList());
	}

	private Version shown(ServicePlan plan, Map<UUID, Integer> levels, StaffProfile reader) {
		List<Approved> approvals = new ArrayList<>();
		plan.approvals()
			.forEach((approval) -> approvals.add(new Approved(name(approval.by()), local(approval.at(), reader))));
		Signature signature = plan.signature();
		return new Version(plan.number(), plan.status().name(), name(plan.author()), local(plan.proposedAt(), reader),
				(plan.activatedAt() != null) ? local(plan.activatedAt(), reader) : null,
				(signature != null) ? !"refused".equals(signature.how()) : null, approvals,
				writer.returned(plan, returner(plan), reader.locale()), plan.content().vision(),
				plan.content().reviewDate(),
				plan.goals()
					.stream()
					.map((goal) -> new Aim(goal.statement(), goal.measure(), goal.need(), goal.baseline(),
							goal.targetDate(), writer.steps(goal, reader.locale()), levels.get(goal.id())))
					.toList(),
				writer.text(plan, reader.locale()).lines().filter((line) -> !line.isBlank()).toList());
	}

	private @Nullable String returner(ServicePlan plan) {
		PlanReturn returned = plan.returned();
		return (returned != null) ? name(returned.by()) : null;
	}

	private String name(StaffId id) {
		String name = staff.nameOf(Actor.person(id).reference());
		return (name != null) ? name : "";
	}

	private static ZonedDateTime local(Instant at, StaffProfile reader) {
		return at.atZone(reader.zone());
	}

	/** What the section shows. */
	record Content(@Nullable Version active, @Nullable Version inWork, List<Attained> attained, List<Result> results) {
	}

	/** A version of the plan. */
	record Version(int number, String status, String author, ZonedDateTime proposed, @Nullable ZonedDateTime activated,
			@Nullable Boolean signed, List<Approved> approvals, @Nullable String returned, String vision,
			LocalDate review, List<Aim> goals, List<String> text) {
	}

	/** A goal, with the level it was last rated at. */
	record Aim(String statement, String measure, @Nullable String need, @Nullable String baseline, LocalDate targetDate,
			List<String> steps, @Nullable Integer level) {
	}

	/** How far the goals were reached at one look at them. */
	record Attained(double score, String occasion, LocalDate on) {
	}

	/** An approval. */
	record Approved(String by, ZonedDateTime at) {
	}

	/** What a service did. */
	record Result(String service, String helped, @Nullable String words) {
	}

}
