package org.alongside.safety.web;

import org.alongside.audit.AuditLog;
import org.alongside.engine.Retrying;
import org.alongside.safety.HandlingDanger;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Dangers over HTTP.
 */
@RestController
class DangerApi {

	private final HandlingDanger danger;

	private final AuditLog audit;

	private final Retrying retrying;

	DangerApi(HandlingDanger danger, AuditLog audit, Retrying retrying) {
		this.danger = danger;
		this.audit = audit;
		this.retrying = retrying;
	}

	/** Returns whether somebody is in danger, and which task asks. */
	@GetMapping("/api/cases/{id}/danger")
	DangerView get(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		DangerView view = shown(me, id);
		audit.view(Actor.person(me.id()), "case.danger", id);
		return view;
	}

	/** Reports that somebody is in danger; nothing has to be said beside that. */
	@PostMapping("/api/cases/{id}/danger")
	DangerView report(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestBody(required = false) @Nullable Report report) {
		retrying.run(() -> danger.report(me, id, report == null ? null : report.level(),
				report == null ? null : report.words()));
		return shown(me, id);
	}

	/** Says how things stand, whoever holds the task that asks. */
	@PostMapping("/api/cases/{id}/danger/answer")
	DangerView answer(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestBody Answer answer) {
		retrying.run(() -> danger.answer(me, id, answer.danger(), answer.said(), answer.takenOverBy()));
		return shown(me, id);
	}

	private DangerView shown(StaffProfile me, CaseId id) {
		HandlingDanger.Standing now = danger.standing(me, id);
		return new DangerView(now.open(), now.watched(), now.level(), now.since() == null ? null : now.since().iso(),
				now.next() == null ? null : now.next().iso(), now.task(), now.due() == null ? null : now.due().iso());
	}

	/**
	 * A report.
	 *
	 * @param level {@code emergency}, {@code high}, {@code urgent}, {@code moderate} or
	 * {@code low}; high when nothing is said
	 * @param words what happened
	 */
	record Report(@Nullable String level, @Nullable String words) {
	}

	/**
	 * An answer.
	 *
	 * @param danger {@code safe}, {@code taken-over}, {@code emergency-services} or
	 * {@code not-safe}
	 * @param said what was done and agreed
	 * @param takenOverBy who has taken over, where somebody has
	 */
	record Answer(@Nullable String danger, @Nullable String said, @Nullable String takenOverBy) {
	}

	/**
	 * How things stand.
	 *
	 * @param inDanger whether nobody has said yet that it is over
	 * @param watched whether it is over and asked again
	 * @param since since when, or null
	 * @param askedAgain when it is asked again after the danger, or null
	 * @param task the open task that asks, or null
	 * @param due by when that is answered, or null
	 */
	record DangerView(boolean inDanger, boolean watched, @Nullable String level, @Nullable String since,
			@Nullable String askedAgain, @Nullable String task, @Nullable String due) {
	}

}
