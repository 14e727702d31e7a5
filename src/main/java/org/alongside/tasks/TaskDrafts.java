package org.alongside.tasks;

import org.alongside.audit.AuditLog;
import org.alongside.engine.EngineTasks;
import org.alongside.forms.Forms;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what people type at a task until it is sent, one draft per task and person. A
 * version nobody has seen is never overwritten.
 */
@Service
@Transactional
public class TaskDrafts {

	private final DraftTable drafts;

	private final TaskAccess access;

	private final EngineTasks engine;

	private final Forms forms;

	private final TaskRules rules;

	private final AuditLog audit;

	private final Clock clock;

	TaskDrafts(DraftTable drafts, TaskAccess access, EngineTasks engine, Forms forms, TaskRules rules, AuditLog audit,
			Clock clock) {
		this.drafts = drafts;
		this.access = access;
		this.engine = engine;
		this.forms = forms;
		this.rules = rules;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Returns the person's draft of a task.
	 * @throws NotFoundException if there is none, or the task is none of the person's
	 * business
	 */
	@Transactional(readOnly = true)
	public Draft get(StaffProfile by, String taskId) {
		access.find(by, taskId);
		return own(by, drafts.of(taskId)).orElseThrow(() -> new NotFoundException("Draft"));
	}

	/**
	 * Returns the newest draft that somebody else has of a task the person may work on;
	 * that it was shown is audited.
	 */
	public Optional<OtherDraft> ofOthers(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		if (!access.mayComplete(by, row)) {
			return Optional.empty();
		}
		Optional<Draft> other = other(by, drafts.of(taskId));
		other.ifPresent(draft -> audit.act(Actor.person(by.id()), "task.draftSeen", row.caseId(),
				Map.of("task", row.process() + "/" + row.key(), "of", draft.person().toString())));
		return other.map(draft -> new OtherDraft(draft, access.name(draft.person())));
	}

	/**
	 * Keeps a draft.
	 * @param answers the answers so far, by field key
	 * @param seen the version of their own draft that the person goes on from, 0 when
	 * none
	 * @param decided the version of somebody else's draft that the person has compared
	 * with their own, 0 when none
	 * @throws RefusedException if the form does not ask for one of the answers
	 * @throws org.alongside.shared.ConflictException if the task has ended or is being
	 * completed
	 */
	public DraftOutcome save(StaffProfile by, String taskId, Map<String, Object> answers, long seen, long decided) {
		TaskRow row = access.lock(by, taskId);
		access.open(row);
		access.refuseWhileCompleting(row);
		String text = drafts.text(answers);
		int limit = rules.draftBytes();
		if (text.getBytes(StandardCharsets.UTF_8).length > limit) {
			return new DraftOutcome.TooLarge(limit);
		}
		List<FieldError> unasked = engine.formOf(taskId)
			.map(form -> forms.unasked(form, answers))
			.orElseGet(() -> List.of(FieldError.of("", "noForm")));
		if (!unasked.isEmpty()) {
			throw new RefusedException(unasked);
		}
		List<Draft> all = drafts.of(taskId);
		Optional<Draft> own = own(by, all);
		Optional<Draft> other = other(by, all);
		if (own.isPresent() && own.get().version() > seen) {
			return new DraftOutcome.Conflict(own.get(), by.name());
		}
		StaffId beside = other.filter(draft -> draft.version() <= decided).map(Draft::person).orElse(null);
		Draft saved = drafts.save(taskId, by.id(), text, beside, null, clock.instant());
		return new DraftOutcome.Saved(saved,
				other.filter(draft -> access.mayComplete(by, row) && !draft.person().equals(saved.beside()))
					.map(draft -> new OtherDraft(draft, access.name(draft.person())))
					.orElse(null));
	}

	/**
	 * Throws the person's own draft away; without one nothing happens.
	 * @throws NotFoundException if the task is none of the person's business
	 */
	public void discard(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		if (drafts.delete(taskId, by.id())) {
			audit.act(Actor.person(by.id()), "task.draftDiscarded", row.caseId(),
					Map.of("task", row.process() + "/" + row.key()));
		}
	}

	/** Drafts of tasks that ended undone have had their time. */
	@Scheduled(cron = "0 41 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void purge() {
		Instant before = clock.instant().minus(rules.draftsKept());
		DraftTable.Aged after = null;
		do {
			after = drafts.purge(before, after);
		}
		while (after != null);
	}

	private static Optional<Draft> own(StaffProfile by, List<Draft> all) {
		return all.stream().filter(draft -> draft.person().equals(by.id())).findFirst();
	}

	private static Optional<Draft> other(StaffProfile by, List<Draft> all) {
		return all.stream().filter(draft -> !Objects.equals(draft.person(), by.id())).findFirst();
	}

	/**
	 * A draft of somebody else.
	 *
	 * @param draft the draft
	 * @param name who saved it
	 */
	public record OtherDraft(Draft draft, String name) {
	}

}
