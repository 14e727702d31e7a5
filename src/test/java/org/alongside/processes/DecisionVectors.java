package org.alongside.processes;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every combination of interesting inputs of a decision, as names and values in turn.
 */
final class DecisionVectors {

	private static final Object[] ANY = { null, true, false };

	private static final Object[] PROGRAMMES = { "physical-health", "mental-health", "addiction", "ageing",
			"chronic-disease", "disability", "child-welfare", "immigration", "occupational", "unknown" };

	private static final Object[] ACUITIES = { null, 0, 1, 2, 3, 4 };

	private static final Object[] LOW_AND_HIGH = { null, 3 };

	/** A scale as a condition names it. */
	private static final Pattern SCALE = Pattern.compile("(?<=\")[a-z]+(?=\"(?:, |<))");

	private DecisionVectors() {
	}

	static Stream<Object[]> of(String table) {
		if (table.startsWith("instrument-") && !table.equals("instrument-selection")) {
			return instrument(table);
		}
		return switch (table) {
			case "acuity" -> product(input("score", numbers(0, 36)), input("safety", numbers(0, 3)));
			case "acuity-override" -> product(input("programme", PROGRAMMES), input("direction", "raise", "lower"),
					input("steps", 1, 2, 3), input("safety", 0, 3));
			case "approval-level" ->
				product(input("programme", PROGRAMMES), input("weeklyCostUsd", null, 600.0, 1500.0, 2500.0),
						input("riskLevel", null, 2, 3), input("rightsRestricted", null, true));
			case "clock-limits" -> ProcessFiles.all(UserTask.class)
				.stream()
				.flatMap((task) -> product(input("programme", PROGRAMMES), input("process", task.process()),
						input("task", task.id()), input("limitBasis", "law", "standard", "default")));
			case "contact-schedule" -> product(input("programme", PROGRAMMES), input("acuity", ACUITIES));
			case "crisis-triage" -> product(input("immediateDanger", ANY), input("suicidalThoughts", ANY),
					input("overdose", ANY), input("harmToOthers", ANY), input("violenceAtHome", ANY),
					input("childAtRisk", ANY), input("adultAtRisk", ANY), input("noSafePlaceTonight", ANY));
			case "report-population" -> product(input("state", null, "CA", "NY"),
					input("ageYears", null, 0, 17, 18, 59, 60, 86), input("dependent", ANY));
			case "crisis-follow-up" -> product(input("level", null, "emergency", "high", "urgent", "moderate", "low"));
			case "deadlines" -> ProcessFiles.all(UserTask.class)
				.stream()
				.flatMap((task) -> product(input("programme", PROGRAMMES), input("process", task.process()),
						input("task", task.id()),
						input("acuity", task.process().equals("monitoring") ? ACUITIES : LOW_AND_HIGH)));
			case "eligibility" -> product(input("programme", PROGRAMMES), input("ageYears", null, 2, 13, 17, 60),
					input("insured", null, "no"), input("incomePercentOfPoverty", null, 100.0, 200.0, 401.0),
					input("livesInArea", null, false));
			case "instrument-selection" ->
				product(input("programme", PROGRAMMES), input("ageYears", null, 4, 5, 17, 18, 54, 55));
			case "plan-completeness", "record-completeness" -> product(input("programme", PROGRAMMES));
			case "priority" -> product(input("urgency", null, 30, 50, 95), input("overdue", ANY),
					input("acuity", ACUITIES), input("limitBasis", null, "law", "default"),
					input("task", null, "monitoring/make-contact"), input("waitingDays", null, 13, 14));
			default -> throw new IllegalArgumentException("No inputs are known for " + table);
		};
	}

	/** Whatever an instrument's table may be asked: its scales, scores and answers. */
	private static Stream<Object[]> instrument(String table) {
		String text = ProcessFiles.text(ProcessFiles.PROCESSES.resolve(table + ".dmn"));
		List<List<Object>> inputs = new ArrayList<>();
		for (Input input : ProcessFiles.decisions().get(table).getModelElementsByType(Input.class)) {
			String name = input.getInputExpression().getText().getTextContent();
			inputs.add(switch (name) {
				case "scale" -> input(name, SCALE.matcher(text).results().map(MatchResult::group).distinct().toArray());
				case "score" -> input(name, numbers(0, 80));
				default -> input(name, null, 0, 1);
			});
		}
		return combined(inputs);
	}

	private static Object[] numbers(int from, int to) {
		return IntStream.rangeClosed(from, to).boxed().toArray();
	}

	private static List<Object> input(String name, Object... values) {
		List<Object> input = new ArrayList<>(List.of(name));
		input.addAll(Arrays.asList(values));
		return input;
	}

	@SafeVarargs
	private static Stream<Object[]> product(List<Object>... inputs) {
		List<List<Object>> all = new ArrayList<>();
		for (List<Object> input : inputs) {
			all.add(input);
		}
		return combined(all);
	}

	private static Stream<Object[]> combined(List<List<Object>> inputs) {
		Stream<List<Object>> rows = Stream.of(List.of());
		for (List<Object> input : inputs) {
			rows = rows.flatMap((row) -> input.stream().skip(1).map((value) -> {
				List<Object> longer = new ArrayList<>(row);
				longer.add(input.get(0));
				longer.add(value);
				return longer;
			}));
		}
		return rows.map(List::toArray);
	}

}
