package org.alongside.planning;

import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads a goal from its row of the draft form, and writes it back into one. The first
 * step has fields of its own: a plan without one is no plan.
 */
final class GoalDraft {

	private GoalDraft() {
	}

	/**
	 * Reads a goal.
	 * @param path where the row stands in the form, for errors
	 * @param need the need it answers, or null
	 * @param description that need in words, or null
	 * @param today the author's date
	 */
	static Goal read(Answers row, String path, @Nullable UUID need, @Nullable String description, LocalDate today,
			List<FieldError> errors) {
		LocalDate target = row.date("targetDate");
		if (target == null) {
			throw new RefusedException(FieldError.of(path + "targetDate", "required"));
		}
		notBefore(today, target, path + "targetDate", errors);
		return new Goal(UUID.randomUUID(), row.required("statement"), row.required("measure"), need, description,
				row.text("baseline"), target, weight(row, path, errors), steps(row, path, target, today, errors),
				scale(row));
	}

	private static List<Step> steps(Answers row, String path, LocalDate target, LocalDate today,
			List<FieldError> errors) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(row.required("step"), row.required("owner"),
				until(row, "stepUntil", path, target, today, errors)));
		List<Answers> further = row.rows("steps");
		for (int index = 0; index < further.size(); index++) {
			Answers step = further.get(index);
			steps.add(new Step(step.required("what"), step.required("who"),
					until(step, "until", path + "steps[" + index + "].", target, today, errors)));
		}
		return List.copyOf(steps);
	}

	private static @Nullable LocalDate until(Answers row, String key, String path, LocalDate target, LocalDate today,
			List<FieldError> errors) {
		LocalDate until = row.date(key);
		if (until != null) {
			notBefore(today, until, path + key, errors);
			if (until.isAfter(target)) {
				errors.add(FieldError.of(path + key, "afterGoal"));
			}
		}
		return until;
	}

	private static void notBefore(LocalDate today, LocalDate day, String path, List<FieldError> errors) {
		if (day.isBefore(today)) {
			errors.add(FieldError.of(path, "inPast"));
		}
	}

	private static int weight(Answers row, String path, List<FieldError> errors) {
		String weight = row.text("weight");
		if (weight == null) {
			return 1;
		}
		if (!weight.matches("[1-3]")) {
			errors.add(FieldError.of(path + "weight", "option"));
			return 1;
		}
		return Integer.parseInt(weight);
	}

	private static @Nullable AttainmentScale scale(Answers row) {
		return AttainmentScale.of(row.text("scaleMuchLess"), row.text("scaleLess"), row.text("scaleMore"),
				row.text("scaleMuchMore"));
	}

	/** Returns the row the form starts with. */
	static Map<String, Object> write(Goal goal) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("statement", goal.statement());
		put(row, "baseline", goal.baseline());
		row.put("measure", goal.measure());
		put(row, "needId", goal.needId());
		row.put("targetDate", goal.targetDate().toString());
		row.put("weight", Integer.toString(goal.weight()));
		Step first = goal.steps().get(0);
		row.put("step", first.what());
		row.put("owner", first.who());
		put(row, "stepUntil", first.until());
		if (goal.steps().size() > 1) {
			row.put("steps", goal.steps().stream().skip(1).map(GoalDraft::row).toList());
		}
		AttainmentScale scale = goal.scale();
		if (scale != null) {
			row.put("scaled", true);
			put(row, "scaleMuchLess", scale.muchLess());
			put(row, "scaleLess", scale.less());
			put(row, "scaleMore", scale.more());
			put(row, "scaleMuchMore", scale.muchMore());
		}
		return row;
	}

	private static Map<String, Object> row(Step step) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("what", step.what());
		row.put("who", step.who());
		put(row, "until", step.until());
		return row;
	}

	private static void put(Map<String, Object> row, String key, @Nullable Object value) {
		if (value != null) {
			row.put(key, value.toString());
		}
	}

}
