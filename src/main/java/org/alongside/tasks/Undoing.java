package org.alongside.tasks;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The time between completing a task and the completion's effect. One transaction per
 * verb; called through {@link TaskActions}.
 */
@Service
@Transactional
class Undoing {

	private final TaskDesk desk;

	private final TaskAccess access;

	private final TaskTable tasks;

	private final PendingCompletions pending;

	private final DraftTable drafts;

	private final CaseFiles cases;

	private final TaskRules rules;

	private final AuditLog audit;

	private final Clock clock;

	Undoing(TaskDesk desk, TaskAccess access, TaskTable tasks, PendingCompletions pending, DraftTable drafts,
			CaseFiles cases, TaskRules rules, AuditLog audit, Clock clock) {
		this.desk = desk;
		this.access = access;
		this.tasks = tasks;
		this.pending = pending;
		this.drafts = drafts;
		this.cases = cases;
		this.rules = rules;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Completes the task for trial: all of it is done and taken back again, so that
	 * whatever forbids it is said while the person is still there, and what it will cause
	 * is known.
	 */
	Consequence rehearse(StaffProfile by, String taskId, Map<String, ?> answers, @Nullable String confirmed) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		TaskRow row = access.lock(by, taskId);
		Stage before = cases.get(row.caseId()).stage();
		Set<String> known = tasks.openOf(row.caseId()).stream().map(TaskRow::id).collect(Collectors.toSet());
		desk.complete(by, taskId, answers, confirmed);
		List<TaskRow> next = tasks.openOf(row.caseId()).stream().filter(one -> !known.contains(one.id())).toList();
		Stage after = cases.get(row.caseId()).stage();
		return new Consequence(next, after == before ? null : after);
	}

	/** Keeps the completion; it takes effect when the grace period is over. */
	StoredCompletion store(StaffProfile by, String taskId, Map<String, ?> answers, @Nullable String confirmed,
			Consequence consequence) {
		TaskRow row = access.lock(by, taskId);
		access.open(row);
		access.refuseWhileCompleting(row);
		if (row.holder() == null) {
			desk.take(row, by);
		}
		access.refuseIfHeldByOther(row, by);
		Duration grace = rules.grace();
		Instant now = clock.instant();
		pending.add(taskId, by.id(), drafts.text(answers), confirmed, now, grace);
		return new StoredCompletion(tasks.find(taskId).orElseThrow(), now.plus(grace), grace, consequence);
	}

	/** Takes back a completion that has not taken effect; the answers become a draft. */
	TaskRow undo(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		PendingCompletion kept = pending.remove(taskId, by.id()).orElseThrow(() -> gone(row));
		drafts.save(taskId, by.id(), drafts.text(kept.answers()), null, null, clock.instant());
		audit.act(Actor.person(by.id()), "task.completionUndone", row.caseId(),
				Map.of("task", row.process() + "/" + row.key()));
		return row;
	}

	/** Lets a completion take effect at once. */
	void now(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		PendingCompletion kept = pending.lock(taskId)
			.filter(one -> one.person().equals(by.id()))
			.orElseThrow(() -> gone(row));
		desk.carryOut(by, kept);
	}

	@Transactional(readOnly = true)
	TaskActions.CompletionState state(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		if (row.ended() != null) {
			return TaskActions.CompletionState.DONE;
		}
		return pending.find(taskId).isPresent() ? TaskActions.CompletionState.PENDING
				: TaskActions.CompletionState.OPEN;
	}

	private ConflictException gone(TaskRow row) {
		Instant ended = row.ended();
		return ended == null ? new ConflictException("nothingToUndo") : new ConflictException("undoTooLate");
	}

}
