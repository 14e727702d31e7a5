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

/**
 * Shows the plan in the case file: the version in force with its goals, what services did
 * for it, and the version in work.
 */
@Component
class PlanSection implements CaseFileSection {

	private final ServicePlans plans;

	private final PlanResults results;

	private final PlanWriter writer;

	private final StaffDirectory staff;

	PlanSection(ServicePlans plans, PlanResults results, PlanWriter writer, StaffDirectory staff) {
		this.plans = plans;
		this.results = results;
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
		return new Content((active != null) ? shown(active, reader) : null,
				(latest.activatedAt() == null) ? shown(latest, reader) : null,
				results.of(caseId)
					.stream()
					.map((result) -> new Result(result.service(), result.helped(), result.words()))
					.toList());
	}

	private Version shown(ServicePlan plan, StaffProfile reader) {
		List<Approved> approvals = new ArrayList<>();
		plan.approvals()
			.forEach((approval) -> approvals.add(new Approved(name(approval.by()), local(approval.at(), reader))));
		Signature signature = plan.signature();
		return new Version(plan.number(), plan.status().name(), name(plan.author()), local(plan.proposedAt(), reader),
				(plan.activatedAt() != null) ? local(plan.activatedAt(), reader) : null,
				(signature != null) ? !"refused".equals(signature.how()) : null, approvals,
				writer.returned(plan, returner(plan), reader.locale()), plan.content().vision(),
				plan.content().reviewDate(), plan.goals(),
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
	record Content(@Nullable Version active, @Nullable Version inWork, List<Result> results) {
	}

	/** A version of the plan. */
	record Version(int number, String status, String author, ZonedDateTime proposed, @Nullable ZonedDateTime activated,
			@Nullable Boolean signed, List<Approved> approvals, @Nullable String returned, String vision,
			LocalDate review, List<Goal> goals, List<String> text) {
	}

	/** An approval. */
	record Approved(String by, ZonedDateTime at) {
	}

	/** What a service did. */
	record Result(String service, String helped, @Nullable String words) {
	}

}
