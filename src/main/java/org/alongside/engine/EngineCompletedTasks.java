package org.alongside.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@Component
class EngineCompletedTasks implements CompletedTasks {

	private final HistoryService history;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final TaskService tasks;

	private final TaskRows rows;

	private final Obstacles obstacles;

	private final EarlierFacts earlier;

	EngineCompletedTasks(HistoryService history, RuntimeService runtime, RepositoryService repository,
			TaskService tasks, TaskRows rows, Obstacles obstacles, EarlierFacts earlier) {
		this.history = history;
		this.runtime = runtime;
		this.repository = repository;
		this.tasks = tasks;
		this.rows = rows;
		this.obstacles = obstacles;
		this.earlier = earlier;
	}

	@Override
	public Optional<Aftermath> of(String taskId, Predicate<String> takenBack) {
		return completed(taskId).map(task -> aftermath(task, takenBack));
	}

	@Override
	public EngineTask goBack(String taskId, Map<String, Object> facts, Predicate<String> takenBack) {
		HistoricTaskInstance task = completed(taskId).orElseThrow();
		if (aftermath(task, takenBack).obstacle() != null) {
			throw new IllegalStateException("There is no way back to task " + taskId);
		}
		String run = task.getProcessInstanceId();
		TaskWay way = way(task);
		Set<String> known = open(run, task.getTaskDefinitionKey());
		Set<String> changing = way.all().stream().map(HistoricActivityInstance::getId).collect(Collectors.toSet());
		changing.add(way.task());
		earlier.restore(run, changing);
		modification(task, way, facts).execute();
		String again = open(run, task.getTaskDefinitionKey()).stream()
			.filter(one -> !known.contains(one))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Task " + taskId + " did not come up again"));
		return rows.find(again).orElseThrow();
	}

	private Optional<HistoricTaskInstance> completed(String taskId) {
		return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult())
			.filter(task -> TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()));
	}

	private Aftermath aftermath(HistoricTaskInstance task, Predicate<String> takenBack) {
		String process = task.getProcessDefinitionKey();
		Map<String, Object> facts = new HashMap<>();
		history.createHistoricVariableInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.list()
			.stream()
			.filter(one -> one.getValue() != null)
			.forEach(one -> facts.put(one.getName(), one.getValue()));
		HistoricProcessInstance run = history.createHistoricProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		TaskWay way = way(task);
		Obstacle obstacle = obstacles.on(way, process, takenBack);
		if (obstacle == null && run.getEndTime() != null) {
			String name = run.getProcessDefinitionName();
			obstacle = new Obstacle(Obstacle.Kind.PROCESS_ENDED, process, process, name == null ? process : name, null,
					run.getEndTime().toInstant());
		}
		HistoricActivityInstance met = way.met();
		if (obstacle == null && met != null) {
			obstacle = Obstacles.obstacle(Obstacle.Kind.JOINED, met, process);
		}
		if (obstacle == null && way.interrupted()) {
			obstacle = new Obstacle(Obstacle.Kind.INTERRUPTED, process, task.getTaskDefinitionKey(), task.getName(),
					null, task.getEndTime().toInstant());
		}
		return new Aftermath(facts, openTasks(way), obstacle);
	}

	/**
	 * Starts the task again before it cancels what followed, so that no scope falls away.
	 */
	private ProcessInstanceModificationBuilder modification(HistoricTaskInstance task, TaskWay way,
			Map<String, Object> facts) {
		String run = task.getProcessInstanceId();
		ProcessInstanceModificationBuilder builder = runtime.createProcessInstanceModification(run);
		ProcessInstanceModificationInstantiationBuilder again = way.scope().equals(run)
				? builder.startBeforeActivity(task.getTaskDefinitionKey())
				: builder.startBeforeActivity(task.getTaskDefinitionKey(), way.scope());
		if (!way.endedScopes().isEmpty()) {
			earlier.inner(run, facts).forEach(again::setVariableLocal);
		}
		ActivityInstance scope = Optional.ofNullable(runtime.getActivityInstance(run))
			.flatMap(whole -> scope(whole, way.scope()))
			.orElseThrow(() -> new OptimisticLockingException("Process " + run + " went on while its way was read"));
		Set<String> followed = way.followers()
			.stream()
			.map(HistoricActivityInstance::getId)
			.collect(Collectors.toSet());
		for (ActivityInstance child : scope.getChildActivityInstances()) {
			if (followed.contains(child.getId())) {
				builder.cancelActivityInstance(child.getId());
			}
		}
		for (TransitionInstance child : scope.getChildTransitionInstances()) {
			if (way.follows(child.getActivityId())) {
				builder.cancelTransitionInstance(child.getId());
			}
		}
		return builder;
	}

	private static Optional<ActivityInstance> scope(ActivityInstance from, String id) {
		if (from.getId().equals(id)) {
			return Optional.of(from);
		}
		return Arrays.stream(from.getChildActivityInstances()).flatMap(one -> scope(one, id).stream()).findFirst();
	}

	/** Returns the open tasks that followed, also in processes that were called. */
	private Set<String> openTasks(TaskWay way) {
		Set<String> open = new HashSet<>();
		for (HistoricActivityInstance one : way.all()) {
			gather(one, way, open);
		}
		return open;
	}

	private void gather(HistoricActivityInstance one, TaskWay way, Set<String> open) {
		if (one.getEndTime() != null) {
			return;
		}
		if (one.getTaskId() != null) {
			open.add(one.getTaskId());
		}
		if (one.getCalledProcessInstanceId() != null) {
			tasks.createTaskQuery()
				.processInstanceId(one.getCalledProcessInstanceId())
				.list()
				.forEach(task -> open.add(task.getId()));
		}
		way.within(one).forEach(inner -> gather(inner, way, open));
	}

	private Set<String> open(String run, String key) {
		return tasks.createTaskQuery()
			.processInstanceId(run)
			.taskDefinitionKey(key)
			.list()
			.stream()
			.map(Task::getId)
			.collect(Collectors.toSet());
	}

	private TaskWay way(HistoricTaskInstance task) {
		return TaskWay.of(task, repository.getBpmnModelInstance(task.getProcessDefinitionId()), history);
	}

}
