package org.alongside.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The way a run of a process went on from a completed user task, read from the engine's
 * history: what follows from the task in its diagram and has happened since, in the scope
 * of the task and, where that has ended, in the scopes around it.
 */
final class TaskWay {

	private static final String BODY = "#multiInstanceBody";

	/** What followed directly, in the scope that is still there. */
	private final List<HistoricActivityInstance> followers = new ArrayList<>();

	/** What followed in scopes that have ended. */
	private final List<HistoricActivityInstance> passed = new ArrayList<>();

	/** Scopes around the task that have ended, the innermost first. */
	private final List<HistoricActivityInstance> ended = new ArrayList<>();

	private final Set<String> later = new HashSet<>();

	private final Map<String, List<HistoricActivityInstance>> children = new HashMap<>();

	private final BpmnModelInstance model;

	private final String task;

	private final String key;

	private String scope;

	private boolean interrupted;

	private Downstream reached;

	private TaskWay(BpmnModelInstance model, HistoricActivityInstance task) {
		this.model = model;
		this.task = task.getId();
		this.key = task.getActivityId();
		this.scope = task.getParentActivityInstanceId();
		this.reached = Downstream.of(model.getModelElementById(plain(task.getActivityId())), false);
	}

	static TaskWay of(HistoricTaskInstance task, BpmnModelInstance model, HistoryService history) {
		HistoricActivityInstance own = activity(task.getActivityInstanceId(), history);
		TaskWay way = new TaskWay(model, own);
		// The step ends before its task does; while it waits to be left nothing has
		// followed.
		Date since = own.getEndTime() == null ? task.getEndTime() : own.getEndTime();
		// The history keeps milliseconds: what began in the same one counts.
		history.createHistoricActivityInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.startedAfter(new Date(since.getTime() - 1))
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.filter(one -> !one.getStartTime().before(since) && !one.getId().equals(own.getId()))
			.forEach(one -> way.children.computeIfAbsent(one.getParentActivityInstanceId(), parent -> new ArrayList<>())
				.add(one));
		way.climb(own.getActivityId(), task.getProcessInstanceId(), history);
		return way;
	}

	private void climb(String from, String run, HistoryService history) {
		String element = from;
		boolean apart = false;
		while (true) {
			reached = Downstream.of(model.getModelElementById(plain(element)), apart);
			for (HistoricActivityInstance one : children.getOrDefault(scope, List.of())) {
				if (reached.reaches(plain(one.getActivityId()))) {
					followers.add(one);
					if (reached.later(plain(one.getActivityId()))) {
						later.add(one.getId());
					}
				}
			}
			if (scope.equals(run)) {
				return;
			}
			HistoricActivityInstance around = activity(scope, history);
			if (around.getEndTime() == null) {
				return;
			}
			apart = apart || ((FlowNode) model.getModelElementById(plain(element))).isCamundaAsyncAfter();
			interrupted = interrupted || around.isCanceled()
					|| Downstream.oneAfterAnother(model.getModelElementById(plain(around.getActivityId())));
			ended.add(around);
			passed.addAll(followers);
			followers.clear();
			element = around.getActivityId();
			scope = around.getParentActivityInstanceId();
		}
	}

	/** Returns what followed directly, in the scope that is still there. */
	List<HistoricActivityInstance> followers() {
		return followers;
	}

	/** Returns all that followed, whatever scope it stood in. */
	List<HistoricActivityInstance> all() {
		List<HistoricActivityInstance> all = new ArrayList<>(passed);
		all.addAll(followers);
		return all;
	}

	/** Returns what happened within something that followed. */
	List<HistoricActivityInstance> within(HistoricActivityInstance follower) {
		return children.getOrDefault(follower.getId(), List.of());
	}

	List<HistoricActivityInstance> endedScopes() {
		return ended;
	}

	/** Returns whether a step was carried out in a transaction of its own. */
	boolean later(HistoricActivityInstance one) {
		return later.contains(one.getId());
	}

	/** Returns the scope in which the task comes up again. */
	String scope() {
		return scope;
	}

	/**
	 * Returns whether a step that waits to be carried out in the scope that is still
	 * there follows from the task, or is its own leaving.
	 */
	boolean follows(String element) {
		return reached.reaches(plain(element)) || ended.isEmpty() && plain(element).equals(key);
	}

	/** Returns whether the case was led another way. */
	boolean interrupted() {
		return interrupted || !followers.isEmpty() && followers.stream().allMatch(HistoricActivityInstance::isCanceled);
	}

	BpmnModelInstance model() {
		return model;
	}

	String task() {
		return task;
	}

	static String plain(String activity) {
		return activity.endsWith(BODY) ? activity.substring(0, activity.length() - BODY.length()) : activity;
	}

	private static HistoricActivityInstance activity(String id, HistoryService history) {
		return Objects.requireNonNull(
				history.createHistoricActivityInstanceQuery().activityInstanceId(id).singleResult(),
				"The engine's history has a gap");
	}

}
