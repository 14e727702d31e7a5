package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Publishes what happens to user tasks, inside the engine's transaction. It is built into
 * every user task when its diagram is read, so that no caller can skip it.
 */
@Component
class TaskEvents extends AbstractBpmnParseListener implements TaskListener {

	private final ApplicationEventPublisher publisher;

	private final ObjectProvider<TaskAssignment> assignment;

	TaskEvents(ApplicationEventPublisher publisher, ObjectProvider<TaskAssignment> assignment) {
		this.publisher = publisher;
		this.assignment = assignment;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		definition.addBuiltInTaskListener(EVENTNAME_CREATE, this);
		definition.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
		definition.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
		definition.addBuiltInTaskListener(EVENTNAME_DELETE, this);
	}

	@Override
	public void notify(DelegateTask task) {
		switch (task.getEventName()) {
			case EVENTNAME_CREATE -> created(task);
			case EVENTNAME_ASSIGNMENT -> assigned(task);
			case EVENTNAME_COMPLETE -> publisher.publishEvent(new EngineTaskEvent.Completed(read(task)));
			case EVENTNAME_DELETE ->
				publisher.publishEvent(new EngineTaskEvent.Withdrawn(read(task), withdrawal(task)));
			default -> throw new IllegalStateException("Not listened to: " + task.getEventName());
		}
	}

	private void created(DelegateTask task) {
		EngineTask created = read(task);
		TaskAssignment rule = assignment.getIfAvailable();
		if (created.assignee() == null && rule != null) {
			StaffId holder = rule.firstHolder(created);
			if (holder != null) {
				task.setAssignee(holder.toString());
				created = read(task);
			}
		}
		holders().put(task.getId(), created.assignee());
		publisher.publishEvent(new EngineTaskEvent.Created(created));
	}

	/**
	 * The engine reports a holder set on creation a second time; the inbox knows already.
	 */
	private void assigned(DelegateTask task) {
		EngineTask assigned = read(task);
		Map<String, @Nullable StaffId> holders = holders();
		if (!holders.containsKey(task.getId()) || !Objects.equals(holders.get(task.getId()), assigned.assignee())) {
			holders.put(task.getId(), assigned.assignee());
			publisher.publishEvent(new EngineTaskEvent.Assigned(assigned));
		}
	}

	/** Who was last said to hold a task, for the length of the transaction. */
	@SuppressWarnings("unchecked")
	private Map<String, @Nullable StaffId> holders() {
		Object bound = TransactionSynchronizationManager.getResource(this);
		if (bound != null) {
			return (Map<String, @Nullable StaffId>) bound;
		}
		Map<String, @Nullable StaffId> holders = new HashMap<>();
		TransactionSynchronizationManager.bindResource(this, holders);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void suspend() {
				TransactionSynchronizationManager.unbindResource(TaskEvents.this);
			}

			@Override
			public void resume() {
				TransactionSynchronizationManager.bindResource(TaskEvents.this, holders);
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(TaskEvents.this);
			}
		});
		return holders;
	}

	private static String withdrawal(DelegateTask task) {
		String reason = task.getDeleteReason();
		return reason == null || TaskEntity.DELETE_REASON_DELETED.equals(reason) ? "withdrawn" : reason;
	}

	static EngineTask read(DelegateTask task) {
		String process = ((TaskEntity) task).getProcessDefinition().getKey();
		String group = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.findFirst()
			.orElse(null);
		return new EngineTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), process,
				task.getProcessDefinitionId(), task.getProcessInstanceId(),
				caseOf(task.getExecution().getProcessBusinessKey(), process), group, holder(task.getAssignee()),
				task.getCreateTime().toInstant(), Facts.read(task.getExecution().getVariables()));
	}

	/** Returns the case that a process belongs to. */
	static CaseId caseOf(@Nullable String businessKey, String process) {
		if (businessKey == null) {
			throw new IllegalStateException("Process " + process
					+ " runs without a case: the call activity that called it needs <camunda:in businessKey="
					+ "\"#{execution.processBusinessKey}\"/>");
		}
		return CaseId.of(businessKey);
	}

	static @Nullable StaffId holder(@Nullable String assignee) {
		return assignee == null ? null : new StaffId(UUID.fromString(assignee));
	}

}
