package org.alongside.assessment;

import org.alongside.cases.CaseSummary;
import org.alongside.clients.NewClient;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.DeployedForms;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeClients;
import org.alongside.fakes.FakeDanger;
import org.alongside.fakes.FakeDecisions;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.FakeStories;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The assessment with everything around it in memory.
 */
class AssessmentDesk {

	final FakeClients clients = new FakeClients();

	final FakeCases cases = new FakeCases();

	final Written written = new Written();

	final FakeStories stories = new FakeStories();

	final StaffProfile worker = People.worker(Role.CASE_MANAGER);

	private final RealDecisions tables = new RealDecisions(CatalogueFiles.beside());

	final FakeDecisions decisions = new FakeDecisions()
		.with("instrument-selection",
				(inputs) -> List.of(Map.of("instrument", "instrument-phq-9", "reason", "Low mood is common."),
						Map.of("instrument", "instrument-not-deployed", "reason", "Somebody forgot the form.")))
		.with("instrument-phq-9", (inputs) -> tables.evaluate("instrument-phq-9", inputs))
		.with("instrument-hark", (inputs) -> tables.evaluate("instrument-hark", inputs))
		.with("acuity", AssessmentDesk::level);

	final List<Assessment> rounds = new ArrayList<>();

	final List<InstrumentResult> kept = new ArrayList<>();

	final List<Need> named = new ArrayList<>();

	final Map<String, DeployedForm> forms = new LinkedHashMap<>();

	final FakeDanger danger = new FakeDanger();

	final CaseId caseId;

	final AssessmentSteps steps;

	final RecordedNeeds needs;

	final AssessmentSection section;

	final AssessmentPaper paper;

	private final Map<String, TaskHandler> handlers = new HashMap<>();

	private String instrument = "instrument-phq-9";

	AssessmentDesk() {
		CatalogueFiles.read(Path.of("forms"), ".form").forEach((file, schema) -> {
			String id = file.replace(".form", "");
			forms.put(id, new DeployedForm(id, 2, schema));
		});
		CaseSummary opened = cases.open(
				clients.register(new NewClient("Ana", "Ruiz", LocalDate.of(1980, 11, 24), null, null, null, false, null,
						List.of(), List.of(), null, List.of(), "web"), Actor.automatic("test"), People.NOW),
				"mental-health", People.TEAM, Actor.automatic("test"), People.NOW);
		caseId = opened.id();
		Rounds assessments = new Rounds();
		Results results = new Results();
		MessageSource messages = People.messages("messages/assessment", "messages/documents");
		Instruments instruments = new Instruments(CatalogueFiles.shipped(), messages);
		ClientAge age = new ClientAge(cases, clients, People.AGENCY);
		steps = new AssessmentSteps(assessments, results, cases, decisions, written.acts(), age, (any, at) -> {
		}, danger, Clock.fixed(People.NOW, ZoneOffset.UTC));
		needs = new RecordedNeeds(new NeedsKept(), assessments);
		ResultReading reading = new ResultReading(results, instruments, new Deployed(), new FakeStaff());
		section = new AssessmentSection(assessments, results, reading, needs, instruments, new NoOverrides(),
				new FakeStaff());
		paper = new AssessmentPaper(assessments, results, needs, instruments, messages);
		for (TaskHandler handler : List.of(new ChooseInstruments(assessments, instruments, age, written.acts()),
				new CompleteInstrument(assessments, results, new Tasks(), instruments, new Scoring(decisions), danger,
						written.acts()),
				new RespondToSafetyConcern(assessments, results, instruments, messages, danger, written.acts()),
				new NameNeeds(assessments, needs, stories, written.acts()))) {
			handlers.put(handler.task(), handler);
		}
	}

	/** Opens a round in which the given instruments are chosen. */
	void chosen(String... instruments) {
		steps.proposeInstruments(caseId);
		complete("choose-instruments", Map.of("instruments", List.of(instruments)));
	}

	Map<String, Object> answer(String form, Map<String, Object> answers) {
		instrument = form;
		return complete("complete-instrument", answers);
	}

	Map<String, Object> complete(String task, Map<String, Object> answers) {
		return handlers.get("assessment/" + task)
			.complete(People.at(caseId, worker, Map.of("instrument", instrument)), answers);
	}

	Map<String, Object> prefill(String task) {
		return handlers.get("assessment/" + task).prefill(People.at(caseId, worker, Map.of("instrument", instrument)));
	}

	/** Returns answers to name-needs in which every area has the given score. */
	static Map<String, Object> described(int score, String... needs) {
		Map<String, Object> answers = new HashMap<>();
		for (Area area : Area.values()) {
			answers.put(area.key(), String.valueOf(score));
		}
		answers.put("strengths", "Knows everybody on her street");
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String need : needs) {
			rows.add(Map.of("domain", "food-insecurity", "description", need, "clientRank", rows.size() + 1, "priority",
					(rows.isEmpty()) ? "later" : "now"));
		}
		answers.put("needs", rows);
		return answers;
	}

	/** Returns answers to the items {@code item1} and so on. */
	static Map<String, Object> items(int... values) {
		Map<String, Object> answers = new HashMap<>();
		for (int i = 0; i < values.length; i++) {
			answers.put("item" + (i + 1), String.valueOf(values[i]));
		}
		return answers;
	}

	private static List<Map<String, Object>> level(Map<String, ?> inputs) {
		int score = (int) inputs.get("score");
		int level = ((int) inputs.get("safety") >= 3 || score >= 28) ? 4 : score / 10;
		return List.of(Map.of("level", level, "name", "some", "explanation", "because"));
	}

	private final class Rounds implements Assessments {

		@Override
		public List<Assessment> findByCaseIdOrderByRoundDesc(CaseId id) {
			return rounds.stream().sorted(Comparator.comparing(Assessment::round).reversed()).toList();
		}

		@Override
		public Optional<Assessment> findFirstByCaseIdOrderByRoundDesc(CaseId id) {
			return findByCaseIdOrderByRoundDesc(id).stream().findFirst();
		}

		@Override
		public Assessment saveAndFlush(Assessment assessment) {
			if (!rounds.contains(assessment)) {
				rounds.add(assessment);
			}
			return assessment;
		}

	}

	private final class Results implements InstrumentResults {

		@Override
		public List<InstrumentResult> findByCaseIdOrderByCompletedAt(CaseId id) {
			return kept;
		}

		@Override
		public List<InstrumentResult> findByAssessmentId(UUID assessmentId) {
			return kept.stream().filter((result) -> result.assessmentId().equals(assessmentId)).toList();
		}

		@Override
		public Optional<InstrumentResult> findByAssessmentIdAndInstrument(UUID assessmentId, String form) {
			return findByAssessmentId(assessmentId).stream()
				.filter((result) -> result.instrument().equals(form))
				.findFirst();
		}

		@Override
		public Optional<InstrumentResult> findByIdAndCaseId(UUID id, CaseId owner) {
			return kept.stream()
				.filter((result) -> result.id().equals(id) && result.caseId().equals(owner))
				.findFirst();
		}

		@Override
		public InstrumentResult save(InstrumentResult result) {
			if (!kept.contains(result)) {
				kept.add(result);
			}
			return result;
		}

	}

	private final class NeedsKept implements NamedNeeds {

		@Override
		public List<Need> current(CaseId id) {
			return named.stream().filter(Need::isCurrent).toList();
		}

		@Override
		public Need save(Need need) {
			if (!named.contains(need)) {
				named.add(need);
			}
			return need;
		}

	}

	private final class Forms implements DeployedForms {

		@Override
		public Optional<DeployedForm> latest(String formId) {
			return Optional.ofNullable(forms.get(formId));
		}

		@Override
		public Optional<DeployedForm> version(String formId, int version) {
			return latest(formId);
		}

	}

	private final class Tasks implements EngineTasks {

		@Override
		public <T> T together(Supplier<T> work) {
			return work.get();
		}

		@Override
		public void complete(String taskId, StaffId by, Map<String, Object> facts) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<DeployedForm> formOf(EngineTask task) {
			return formOf(task.id());
		}

		@Override
		public Optional<EngineTask> find(String taskId) {
			return Optional.empty();
		}

		@Override
		public void assign(String taskId, @Nullable StaffId holder) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void complete(String taskId, Map<String, Object> facts) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<EngineTask> open(@Nullable String afterId, int limit) {
			return List.of();
		}

		@Override
		public Optional<DeployedForm> formOf(String taskId) {
			return Optional.ofNullable(forms.get(instrument));
		}

	}

	private final class Deployed implements DeployedForms {

		@Override
		public Optional<DeployedForm> latest(String formId) {
			return Optional.ofNullable(forms.get(formId));
		}

		@Override
		public Optional<DeployedForm> version(String formId, int version) {
			return latest(formId);
		}

	}

}
