package org.alongside.processes;

import org.alongside.database.TestDatabase;
import org.alongside.processes.ProcessFiles.Element;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks one case through the processes on a real engine and a real database, with
 * delegates that answer what the test wants. Nothing happens by itself: jobs and timers
 * are stepped by hand.
 */
final class CaseWalk {

	static final Instant SOON = Instant.parse("2030-03-01T09:00:00Z");

	private static final ProcessEngine ENGINE = engine();

	private static final Map<String, Map<String, Object>> USUALLY = Map.of("triageCrisis", Map.of("crisis", false),
			"findDuplicates", Map.of("possibleDuplicates", false), "decideEligibility", Map.of("eligible", true),
			"planFollowUp", Map.of("followUpDue", false), "setAcuity", Map.of("acuity", 2), "decideApprovalLevel",
			Map.of("approvalLevel", 1), "sendReferral", Map.of("chaseAt", SOON.toString()), "scheduleChase",
			Map.of("chaseAt", SOON.plusSeconds(60).toString()), "scheduleContacts",
			Map.of("nextContactAt", SOON.toString(), "reviewAt", SOON.toString()), "scheduleNextContact",
			Map.of("nextContactAt", SOON.toString()));

	private static final Set<String> ADDED = ProcessFiles.all(UserTask.class)
		.stream()
		.filter((task) -> ProcessFiles.keepsAnswers(task.node()))
		.map(Element::id)
		.collect(Collectors.toSet());

	private final String caseId = UUID.randomUUID().toString();

	private final Map<String, Map<String, Object>> answers = new TreeMap<>(USUALLY);

	private final List<String> carriedOut = new ArrayList<>();

	CaseWalk() {
		for (String bean : ProcessFiles.delegates()) {
			JavaDelegate delegate = (execution) -> carryOut(bean, execution);
			Mocks.register(bean, delegate);
		}
	}

	/** From now on a delegate sets these facts. */
	CaseWalk when(String bean, Object... facts) {
		answers.put(bean, map(facts));
		return this;
	}

	CaseWalk start(String process, Object... facts) {
		ENGINE.getRuntimeService().startProcessInstanceByKey(process, caseId, withProgramme(facts));
		return this;
	}

	CaseWalk startByMessage(String message, Object... facts) {
		ENGINE.getRuntimeService().startProcessInstanceByMessage(message, caseId, withProgramme(facts));
		return this;
	}

	/** Completes the one open task of this key. */
	CaseWalk done(String task, Object... facts) {
		List<Task> open = tasks().stream().filter((one) -> one.getTaskDefinitionKey().equals(task)).toList();
		assertThat(open).as("open tasks " + keys(tasks()) + " of which " + task).hasSize(1);
		return done(open.get(0), facts);
	}

	/** Completes one of several open tasks of this key: the one that carries the fact. */
	CaseWalk doneWhere(String fact, Object value, String task, Object... facts) {
		Task open = tasks().stream()
			.filter((one) -> one.getTaskDefinitionKey().equals(task))
			.filter((one) -> value.equals(ENGINE.getTaskService().getVariable(one.getId(), fact)))
			.findFirst()
			.orElseThrow();
		return done(open, facts);
	}

	/** Runs the one job at an element, whenever it is due. */
	CaseWalk job(String activity) {
		List<Job> jobs = jobs(activity);
		assertThat(jobs).as("jobs at " + activity).hasSize(1);
		ENGINE.getManagementService().executeJob(jobs.get(0).getId());
		return this;
	}

	/** Says that something happened to the one process that waits for it. */
	CaseWalk tell(String message, Object... facts) {
		EventSubscription waiting = waiting(message).get(0);
		ENGINE.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceId(waiting.getProcessInstanceId())
			.setVariablesToTriggeredScope(map(facts))
			.correlate();
		return this;
	}

	/** As {@link #tell}, with facts of the whole run that waits for it. */
	CaseWalk tellRoot(String message, Object... facts) {
		EventSubscription waiting = waiting(message).get(0);
		ENGINE.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceId(waiting.getProcessInstanceId())
			.setVariables(map(facts))
			.correlate();
		return this;
	}

	CaseWalk waitsFor(String... tasks) {
		assertThat(keys(tasks())).containsExactlyInAnyOrder(tasks);
		return this;
	}

	CaseWalk hears(String message) {
		assertThat(waiting(message)).as("waits for " + message).isNotEmpty();
		return this;
	}

	CaseWalk noLongerHears(String message) {
		assertThat(waiting(message)).as("waits for " + message).isEmpty();
		return this;
	}

	CaseWalk timer(String activity, Instant due) {
		assertThat(jobs(activity)).extracting((job) -> job.getDuedate().toInstant()).containsExactly(due);
		return this;
	}

	/** The latest run of a process ended here. */
	CaseWalk ended(String process, String end) {
		HistoricProcessInstance latest = ENGINE.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.processDefinitionKey(process)
			.list()
			.stream()
			.filter((run) -> run.getEndTime() != null)
			.max(Comparator.comparing(HistoricProcessInstance::getEndTime))
			.orElseThrow(() -> new AssertionError(process + " has not ended; open " + keys(tasks())));
		assertThat(ENGINE.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processInstanceId(latest.getId())
			.list()).extracting(HistoricActivityInstance::getActivityId).contains(end);
		return this;
	}

	CaseWalk over() {
		assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseId).list())
			.isEmpty();
		return this;
	}

	CaseWalk carriedOut(String... beans) {
		assertThat(carriedOut).containsSubsequence(beans);
		return this;
	}

	CaseWalk neverCarriedOut(String... beans) {
		assertThat(carriedOut).doesNotContain(beans);
		return this;
	}

	/** What a task of this key sees. */
	Object fact(String task, String name) {
		return tasks().stream()
			.filter((one) -> one.getTaskDefinitionKey().equals(task))
			.map((one) -> ENGINE.getTaskService().getVariable(one.getId(), name))
			.findFirst()
			.orElseThrow();
	}

	private CaseWalk done(Task task, Object... facts) {
		ENGINE.getTaskService().complete(task.getId(), map(facts));
		return this;
	}

	private void carryOut(String bean, DelegateExecution execution) {
		carriedOut.add(bean);
		assertThat(execution.getProcessBusinessKey()).isEqualTo(caseId);
		assertThat(execution.getVariable("programme")).isEqualTo("disability");
		Map<String, Object> facts = answers.getOrDefault(bean, Map.of());
		if (bean.equals("activatePlan")) {
			facts.keySet().forEach((referral) -> tell("referral-needed", "referralId", referral));
		}
		else {
			facts.forEach(execution::setVariable);
		}
	}

	/** Returns the open tasks, past those that an analyst added and nothing waits for. */
	private List<Task> tasks() {
		List<Task> open = ENGINE.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId).list();
		List<Task> added = open.stream().filter((task) -> ADDED.contains(task.getTaskDefinitionKey())).toList();
		if (added.isEmpty()) {
			return open;
		}
		added.forEach(this::done);
		return tasks();
	}

	private List<Job> jobs(String activity) {
		return ENGINE.getManagementService()
			.createJobQuery()
			.activityId(activity)
			.list()
			.stream()
			.filter((job) -> caseId.equals(ENGINE.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(job.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()))
			.toList();
	}

	private List<EventSubscription> waiting(String message) {
		return ENGINE.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.flatMap((run) -> ENGINE.getRuntimeService()
				.createEventSubscriptionQuery()
				.processInstanceId(run.getId())
				.eventName(message)
				.list()
				.stream())
			.toList();
	}

	private static List<String> keys(List<Task> tasks) {
		return tasks.stream().map(Task::getTaskDefinitionKey).toList();
	}

	private static Map<String, Object> withProgramme(Object... facts) {
		Map<String, Object> all = map(facts);
		all.put("programme", "disability");
		return all;
	}

	private static Map<String, Object> map(Object... facts) {
		Map<String, Object> map = new HashMap<>();
		for (int i = 0; i < facts.length; i += 2) {
			map.put((String) facts[i], facts[i + 1]);
		}
		return map;
	}

	private static ProcessEngine engine() {
		JdbcConnectionDetails database = TestDatabase.fresh();
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("processes");
		configuration.setJdbcUrl(database.getJdbcUrl());
		configuration.setJdbcUsername(database.getUsername());
		configuration.setJdbcPassword(database.getPassword());
		configuration.setJdbcDriver(database.getDriverClassName());
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setJobExecutorActivate(false);
		configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
		configuration.setExpressionManager(new MockExpressionManager());
		configuration.setDefaultSerializationFormat("application/json");
		configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
		ProcessEngine engine = configuration.buildProcessEngine();
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
		ProcessFiles.models().forEach((name, model) -> deployment.addModelInstance(name + ".bpmn", model));
		ProcessFiles.decisions().forEach((name, model) -> deployment.addModelInstance(name + ".dmn", model));
		deployment.deploy();
		return engine;
	}

}
