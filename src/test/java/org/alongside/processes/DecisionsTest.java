package org.alongside.processes;

import org.alongside.processes.ProcessFiles.Element;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the decisions decide, at their edges.
 */
class DecisionsTest {

	private static final List<String> PROGRAMMES = List.of("physical-health", "mental-health", "addiction", "ageing",
			"chronic-disease", "disability", "child-welfare", "immigration", "occupational");

	private static final List<Integer> ACUITIES = Arrays.asList(null, 0, 1, 2, 3, 4);

	private static final Set<String> UNITS = Set.of("working-days", "calendar-days", "hours");

	private static final DecisionTables decisions = new DecisionTables();

	static Stream<String> tables() {
		return ProcessFiles.decisions().keySet().stream();
	}

	static Stream<String> programmes() {
		return PROGRAMMES.stream();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void namesTheSourceAndTheBasisOfEveryRow(String table) {
		var model = ProcessFiles.decisions().get(table);
		List<String> outputs = model.getModelElementsByType(Output.class).stream().map(Output::getName).toList();
		assertThat(outputs).contains("basis", "citation");
		assertThat(model.getModelElementsByType(Rule.class)).allSatisfy((rule) -> {
			List<String> row = rule.getOutputEntries().stream().map((entry) -> entry.getTextContent().strip()).toList();
			assertThat(row.get(outputs.indexOf("basis"))).isIn("\"law\"", "\"standard\"", "\"default\"");
			assertThat(row.get(outputs.indexOf("citation"))).hasSizeGreaterThan(5);
			if (row.get(outputs.indexOf("citation")).contains("verify")) {
				assertThat(row.get(outputs.indexOf("basis"))).as("a source that nobody has read again binds nobody")
					.isEqualTo("\"default\"");
			}
		});
	}

	@ParameterizedTest
	@MethodSource("tables")
	void speaksFeelOnly(String table) {
		assertThat(ProcessFiles.text(ProcessFiles.PROCESSES.resolve(table + ".dmn")))
			.doesNotContain("expressionLanguage", "${");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void knowsNoOtherProgrammesThanTheNine(String table) {
		ProcessFiles.decisions()
			.get(table)
			.getModelElementsByType(Input.class)
			.stream()
			.filter((input) -> input.getInputExpression().getText().getTextContent().equals("programme"))
			.forEach((input) -> assertThat(
					input.getInputValues().getText().getTextContent().replace("\"", "").split(", "))
				.containsExactlyElementsOf(PROGRAMMES));
	}

	@ParameterizedTest
	@CsvSource({ "0,0,0", "3,0,0", "4,0,1", "9,2,1", "10,0,2", "18,2,2", "19,0,3", "27,2,3", "28,0,4", "36,3,4",
			"0,3,4", "3,2,0" })
	void setsAcuityBySumUnlessSafetyDecides(int score, int safety, int level) {
		assertThat(decisions.one("acuity", "score", score, "safety", safety)).containsEntry("level", level);
	}

	@ParameterizedTest
	@ValueSource(strings = { "immediateDanger", "suicidalThoughts", "overdose", "harmToOthers", "violenceAtHome",
			"childAtRisk", "adultAtRisk", "noSafePlaceTonight" })
	void callsACrisisByAnyOfTheQuestions(String question) {
		assertThat(decisions.one("crisis-triage", question, true)).containsEntry("crisis", true)
			.extractingByKey("action")
			.asString()
			.isNotBlank();
	}

	@Test
	void callsNothingACrisisWhenNoQuestionIsAnsweredAndDoesNotSayThatThereIsNone() {
		assertThat(decisions.one("crisis-triage")).containsEntry("crisis", false).containsEntry("level", "unknown");
	}

	@ParameterizedTest
	@CsvSource({ "ageing,59,false", "ageing,60,true", "ageing,,true", "child-welfare,17,true", "child-welfare,35,true",
			"occupational,13,false", "occupational,14,true", "immigration,40,true", "disability,2,true" })
	void servesByTheAgeTheProgrammeIsFor(String programme, Integer age, boolean eligible) {
		assertThat(decisions.one("eligibility", "programme", programme, "ageYears", age, "livesInArea", true))
			.containsEntry("eligible", eligible);
	}

	@ParameterizedTest
	@CsvSource({ "chronic-disease,400,true", "chronic-disease,401,false", "chronic-disease,,true",
			"physical-health,100,true", "physical-health,500,true" })
	void servesByIncomeWhereTheProgrammeAsks(String programme, Double percent, boolean eligible) {
		assertThat(decisions.one("eligibility", "programme", programme, "incomePercentOfPoverty", percent,
				"livesInArea", true))
			.containsEntry("eligible", eligible);
	}

	@ParameterizedTest
	@MethodSource("programmes")
	void refersElsewhereWhoeverLivesOutsideTheArea(String programme) {
		assertThat(decisions.one("eligibility", "programme", programme, "livesInArea", false)).containsEntry("eligible",
				false);
		assertThat(decisions.one("eligibility", "programme", programme)).containsEntry("eligible", true);
	}

	@Test
	void refusesAProgrammeNobodyRuns() {
		assertThat(decisions.one("eligibility", "programme", "astrology", "livesInArea", true))
			.containsEntry("eligible", false);
	}

	@ParameterizedTest
	@MethodSource("programmes")
	void proposesFoodForEverybodyAndAdultInstrumentsForAdults(String programme) {
		assertThat(instruments(programme, 4)).containsExactly("instrument-hunger-vital-sign");
		assertThat(instruments(programme, 40)).contains("instrument-hunger-vital-sign", "instrument-phq-9");
		assertThat(instruments(programme, null)).containsAll(instruments(programme, 18));
	}

	@ParameterizedTest
	@CsvSource({ "physical-health,,,true,2", "mental-health,,3,,2", "child-welfare,,2,,2", "chronic-disease,,2,,1",
			"disability,2000,,,1", "disability,2000.01,,,2", "immigration,501,,,2", "physical-health,1001,0,false,2",
			"physical-health,1000,2,false,1", "ageing,,1,,1" })
	void asksForASecondLevelByRightsRiskAndCost(String programme, Double cost, Integer risk, Boolean rights,
			int level) {
		assertThat(decisions.one("approval-level", "programme", programme, "weeklyCostUsd", cost, "riskLevel", risk,
				"rightsRestricted", rights))
			.containsEntry("level", level);
	}

	@ParameterizedTest
	@MethodSource("programmes")
	void keepsInContactMoreOftenTheHigherTheAcuity(String programme) {
		List<Integer> days = IntStream.rangeClosed(0, 4)
			.mapToObj((acuity) -> (Integer) decisions.one("contact-schedule", "programme", programme, "acuity", acuity)
				.get("contactDays"))
			.toList();
		assertThat(days).isSortedAccordingTo((a, b) -> Integer.compare(b, a)).allMatch((day) -> day > 0);
		assertThat(decisions.one("contact-schedule", "programme", programme).get("reviewDays")).isNotNull();
	}

	@Test
	void seesAChildInCareInEveryMonth() {
		for (Integer acuity : ACUITIES) {
			int days = (int) decisions.one("contact-schedule", "programme", "child-welfare", "acuity", acuity)
				.get("contactDays");
			Map<String, Object> window = decisions.one("deadlines", "programme", "child-welfare", "process",
					"monitoring", "task", "make-contact", "acuity", acuity);
			assertThat(days + (int) window.get("amount")).isLessThanOrEqualTo(28);
		}
	}

	@ParameterizedTest
	@MethodSource("programmes")
	void setsADeadlineForEveryUserTask(String programme) {
		for (Element<UserTask> task : ProcessFiles.all(UserTask.class)) {
			for (Integer acuity : Arrays.asList(null, 4)) {
				Map<String, Object> due = due(programme, task.process(), task.id(), acuity);
				assertThat((Integer) due.get("amount")).as(task.toString()).isPositive();
				assertThat(due.get("unit")).isIn(UNITS);
				assertThat((Integer) due.get("priority")).isBetween(0, 100);
			}
		}
	}

	@Test
	void setsDeadlinesForTasksThatExist() {
		Set<String> tasks = ProcessFiles.all(UserTask.class)
			.stream()
			.map(Element::toString)
			.collect(Collectors.toCollection(TreeSet::new));
		ProcessFiles.decisions().get("deadlines").getModelElementsByType(Rule.class).forEach((rule) -> {
			List<String> row = rule.getInputEntries()
				.stream()
				.map((entry) -> entry.getTextContent().strip().replace("\"", ""))
				.toList();
			assertThat(row.get(2).split(", "))
				.allSatisfy((task) -> assertThat(tasks).contains(row.get(1) + "/" + task));
		});
	}

	@ParameterizedTest
	@CsvSource({ "disability,intake,screen-referral,,2,working-days", "child-welfare,intake,screen-referral,,24,hours",
			"ageing,monitoring,make-contact,4,24,hours", "ageing,monitoring,make-contact,1,7,calendar-days",
			"disability,monitoring,make-contact,4,1,working-days", "addiction,intake,obtain-consent,,1,working-days",
			"chronic-disease,assessment,complete-instrument,,25,calendar-days",
			"mental-health,intake,respond-to-crisis,,1,hours", "disability,planning,approve-plan,3,2,working-days",
			"disability,planning,approve-plan,2,7,calendar-days",
			"child-welfare,planning,approve-plan-second-level,4,5,calendar-days" })
	void letsTheRuleOfAProgrammeStandBeforeTheGeneralOne(String programme, String process, String task, Integer acuity,
			int amount, String unit) {
		assertThat(due(programme, process, task, acuity)).containsEntry("amount", amount).containsEntry("unit", unit);
	}

	@ParameterizedTest
	@CsvSource({ "95,false,,default,,0,1,safety", "95,true,4,law,,90,1,safety", "50,true,,law,,0,2,overdue-law",
			"50,true,3,default,,0,2,overdue-acuity", "50,true,2,default,monitoring/make-contact,0,2,overdue-promise",
			"50,false,4,default,,0,2,crisis", "50,true,,,,0,3,overdue", "50,false,,law,,0,3,law",
			"50,false,3,default,,0,3,acuity", "50,false,,default,monitoring/make-contact,0,3,promise",
			"50,false,,default,,14,3,waiting", "50,false,,default,,13,4,normal", "49,false,2,standard,,13,5,low",
			",,,,,,4,normal" })
	void putsSafetyFirstThenWhatIsOverThenWhatPresses(Integer urgency, Boolean overdue, Integer acuity, String basis,
			String task, Integer waitingDays, int band, String reason) {
		assertThat(decisions.one("priority", "urgency", urgency, "overdue", overdue, "acuity", acuity, "limitBasis",
				basis, "task", task, "waitingDays", waitingDays))
			.containsEntry("band", band)
			.containsEntry("reason", reason);
	}

	@Test
	void setsNoDeadlineForATaskNoRuleKnows() {
		assertThat(decisions.all("deadlines", "programme", "ageing", "process", "intake", "task", "sing-a-song"))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void reachesEveryRow(String table) {
		DecisionTables untouched = new DecisionTables();
		DecisionVectors.of(table).forEach((inputs) -> untouched.all(table, inputs));
		Set<String> rows = ProcessFiles.decisions()
			.get(table)
			.getModelElementsByType(Rule.class)
			.stream()
			.map(Rule::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(untouched.reached()).isEqualTo(rows);
	}

	private Map<String, Object> due(String programme, String process, String task, Integer acuity) {
		return decisions.one("deadlines", "programme", programme, "process", process, "task", task, "acuity", acuity);
	}

	private List<Object> instruments(String programme, Integer age) {
		return decisions.all("instrument-selection", "programme", programme, "ageYears", age)
			.stream()
			.map((row) -> row.get("instrument"))
			.toList();
	}

}
