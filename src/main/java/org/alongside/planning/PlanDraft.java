package org.alongside.planning;

import org.alongside.planning.KnownNeeds.KnownNeed;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads a version of the plan from the draft form, and writes one back into it.
 *
 * @param content what it says
 * @param goals its goals; those that carry on keep their identity
 * @param wanted the services it asks for
 * @param supports the paid services that run already
 */
record PlanDraft(PlanContent content, List<Goal> goals, List<WantedService> wanted, List<PaidSupport> supports) {

	/**
	 * Reads a draft.
	 * @param previous the version before, or null
	 * @param today the author's date
	 * @throws RefusedException if dates have passed or a need is not one of the client's
	 */
	static PlanDraft read(Answers answers, List<KnownNeed> needs, @Nullable ServicePlan previous, LocalDate today) {
		Map<UUID, String> descriptions = needs.stream()
			.collect(Collectors.toMap(KnownNeed::id, KnownNeed::description, (first, second) -> first));
		List<FieldError> errors = new ArrayList<>();
		if (required(answers, "reviewDate").isBefore(today)) {
			errors.add(FieldError.of("reviewDate", "inPast"));
		}
		List<Goal> goals = new ArrayList<>();
		List<Answers> rows = answers.rows("goals");
		for (int index = 0; index < rows.size(); index++) {
			Answers row = rows.get(index);
			String path = "goals[" + index + "].";
			UUID need = need(row, path, descriptions, errors);
			goals.add(GoalDraft.read(row, path, need, (need != null) ? descriptions.get(need) : null, today, errors));
		}
		List<WantedService> wanted = new ArrayList<>();
		List<Answers> services = answers.rows("referrals");
		for (int index = 0; index < services.size(); index++) {
			Answers row = services.get(index);
			UUID need = need(row, "referrals[" + index + "].", descriptions, errors);
			wanted.add(new WantedService(UUID.randomUUID(), need, (need != null) ? descriptions.get(need) : null,
					row.required("serviceWanted"), row.text("provider"), row.text("amount")));
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		List<PaidSupport> supports = answers.rows("supports")
			.stream()
			.map((row) -> new PaidSupport(row.required("service"), row.required("provider"), row.text("amount"),
					row.text("funder")))
			.toList();
		return new PlanDraft(content(answers), carriedOn(goals, previous), wanted, supports);
	}

	/** Returns what a version says. */
	static PlanDraft of(ServicePlan plan) {
		return new PlanDraft(plan.content(), plan.goals(), plan.wanted(), plan.supports());
	}

	private static PlanContent content(Answers answers) {
		Integer risk = answers.wholeNumber("riskLevel");
		if (risk == null) {
			throw new RefusedException(FieldError.of("riskLevel", "required"));
		}
		return new PlanContent(answers.required("vision"), answers.required("strengths"), answers.text("routines"),
				answers.text("unpaidSupports"), answers.text("risks"), answers.text("backupPlan"), risk,
				answers.yes("rightsRestricted"), answers.number("weeklyCostUsd"), answers.text("servicesDeclined"),
				answers.required("monitor"), required(answers, "reviewDate"), answers.text("setting"),
				answers.text("alternatives"), answers.text("selfDirected"), answers.text("distribution"),
				answers.text("rightsJustification"));
	}

	private static List<Goal> carriedOn(List<Goal> goals, @Nullable ServicePlan previous) {
		if (previous == null) {
			return goals;
		}
		Map<Goal, Goal> before = GoalPairs.of(previous.goals(), goals).byNewGoal();
		return goals.stream().map((goal) -> {
			Goal earlier = before.get(goal);
			return (earlier != null) ? goal.carriedOn(earlier.id()) : goal;
		}).toList();
	}

	private static @Nullable UUID need(Answers row, String path, Map<UUID, String> known, List<FieldError> errors) {
		String text = row.text("needId");
		if (text == null) {
			return null;
		}
		for (UUID need : known.keySet()) {
			if (need.toString().equals(text.toLowerCase(Locale.ROOT))) {
				return need;
			}
		}
		errors.add(FieldError.of(path + "needId", "option"));
		return null;
	}

	private static LocalDate required(Answers answers, String key) {
		LocalDate date = answers.date(key);
		if (date == null) {
			throw new RefusedException(FieldError.of(key, "required"));
		}
		return date;
	}

	/**
	 * Returns what the draft form starts with. Services of a plan that was carried out
	 * have been asked for and are not asked for again.
	 */
	static Map<String, Object> write(ServicePlan plan) {
		PlanContent content = plan.content();
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("vision", content.vision());
		answers.put("strengths", content.strengths());
		put(answers, "routines", content.routines());
		answers.put("goals", plan.goals().stream().map(GoalDraft::write).toList());
		if (plan.activatedAt() == null) {
			answers.put("referrals", plan.wanted().stream().map(PlanDraft::row).toList());
		}
		answers.put("supports", plan.supports().stream().map(PlanDraft::row).toList());
		put(answers, "unpaidSupports", content.unpaidSupports());
		put(answers, "risks", content.risks());
		put(answers, "backupPlan", content.backupPlan());
		answers.put("riskLevel", Integer.toString(content.riskLevel()));
		answers.put("rightsRestricted", content.rightsRestricted());
		put(answers, "weeklyCostUsd", content.weeklyCostUsd());
		put(answers, "servicesDeclined", content.servicesDeclined());
		answers.put("monitor", content.monitor());
		answers.put("reviewDate", content.reviewDate().toString());
		put(answers, "setting", content.setting());
		put(answers, "alternatives", content.alternatives());
		put(answers, "selfDirected", content.selfDirected());
		put(answers, "distribution", content.distribution());
		put(answers, "rightsJustification", content.rightsJustification());
		return answers;
	}

	private static Map<String, Object> row(PaidSupport support) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("service", support.service());
		row.put("provider", support.provider());
		put(row, "amount", support.amount());
		put(row, "funder", support.funder());
		return row;
	}

	private static Map<String, Object> row(WantedService wanted) {
		Map<String, Object> row = new LinkedHashMap<>();
		put(row, "needId", wanted.needId());
		row.put("serviceWanted", wanted.service());
		put(row, "provider", wanted.provider());
		put(row, "amount", wanted.amount());
		return row;
	}

	private static void put(Map<String, Object> answers, String key, @Nullable Object value) {
		if (value != null) {
			answers.put(key, (value instanceof UUID) ? value.toString() : value);
		}
	}

}
