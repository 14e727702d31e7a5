package org.alongside.engine;

import org.alongside.engine.CompletedTasks.Obstacle;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what has followed from a task and cannot be undone. What happened in the
 * transaction that completed the task can: the record keeps what it wrote. A step carried
 * out later, a message sent or received, a timer that went off and the work of a person
 * cannot.
 */
@Component
class Obstacles {

	private static final Set<String> SENT = Set.of("sendTask", "messageEndEvent", "intermediateMessageThrowEvent",
			"signalEndEvent", "intermediateSignalThrow", "escalationEndEvent", "intermediateEscalationThrowEvent",
			"errorEndEvent");

	private static final Set<String> CARRIED_OUT = Set.of("serviceTask", "businessRuleTask");

	private static final Set<String> WAITED_FOR = Set.of("receiveTask", "intermediateTimer", "intermediateMessageCatch",
			"intermediateSignalCatch", "intermediateConditional");

	private static final Set<String> MEETING = Set.of("parallelGateway", "inclusiveGateway");

	private final HistoryService history;

	private final RepositoryService repository;

	Obstacles(HistoryService history, RepositoryService repository) {
		this.history = history;
		this.repository = repository;
	}

	/**
	 * Returns the first obstacle on a way, or null.
	 * @param undone tells of a completed task whether its completion was taken back
	 */
	@Nullable Obstacle on(TaskWay way, String process, Predicate<String> undone) {
		for (HistoricActivityInstance one : way.all()) {
			Obstacle found = first(one, way, process, way.later(one), undone);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private @Nullable Obstacle first(HistoricActivityInstance one, TaskWay way, String process, boolean later,
			Predicate<String> undone) {
		Obstacle found = of(one, way.model(), process, later, undone);
		for (HistoricActivityInstance inner : way.within(one)) {
			found = found == null ? first(inner, way, process, later, undone) : found;
		}
		return found;
	}

	private @Nullable Obstacle of(HistoricActivityInstance one, BpmnModelInstance model, String process, boolean later,
			Predicate<String> undone) {
		String type = one.getActivityType();
		if (one.isCanceled()) {
			return null;
		}
		if (type.equals("callActivity")) {
			return one.getEndTime() != null ? obstacle(Obstacle.Kind.STEP_DONE, one, process)
					: called(one.getCalledProcessInstanceId(), undone);
		}
		FlowNode node = model.getModelElementById(TaskWay.plain(one.getActivityId()));
		if (MEETING.contains(type) && Downstream.meeting(node)) {
			return obstacle(Obstacle.Kind.JOINED, one, process);
		}
		if (one.getEndTime() == null) {
			return null;
		}
		if (type.equals("userTask")) {
			return undone.test(one.getTaskId()) ? null : obstacle(Obstacle.Kind.TASK_DONE, one, process);
		}
		if (WAITED_FOR.contains(type) || type.startsWith("boundary")) {
			return obstacle(Obstacle.Kind.ARRIVED, one, process);
		}
		boolean apart = CARRIED_OUT.contains(type) && (later || node.isCamundaAsyncBefore());
		return SENT.contains(type) || apart || Downstream.irreversible(node)
				? obstacle(Obstacle.Kind.STEP_DONE, one, process) : null;
	}

	/** Looks at all that happened in a process that the completion started. */
	private @Nullable Obstacle called(@Nullable String run, Predicate<String> undone) {
		if (run == null) {
			return null;
		}
		List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
			.processInstanceId(run)
			.orderPartiallyByOccurrence()
			.asc()
			.list();
		for (HistoricActivityInstance one : steps) {
			Obstacle found = of(one, repository.getBpmnModelInstance(one.getProcessDefinitionId()),
					one.getProcessDefinitionKey(), false, undone);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static Obstacle obstacle(Obstacle.Kind kind, HistoricActivityInstance one, String process) {
		String element = TaskWay.plain(one.getActivityId());
		return new Obstacle(kind, process, element, Objects.requireNonNullElse(one.getActivityName(), element),
				one.getAssignee(), (one.getEndTime() == null ? one.getStartTime() : one.getEndTime()).toInstant());
	}

}
