package org.alongside.clocks.web;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.ClockEvent;
import org.alongside.calendar.RunningDeadline;
import org.alongside.cases.CaseAccess;
import org.alongside.clocks.CaseClock;
import org.alongside.clocks.ClockDesk;
import org.alongside.engine.Retrying;
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

import java.time.Instant;
import java.util.List;

/**
 * The time limits that run in a case over HTTP.
 */
@RestController
class ClockApi {

	private final ClockDesk desk;

	private final CaseAccess access;

	private final AuditLog audit;

	private final Retrying retrying;

	ClockApi(ClockDesk desk, CaseAccess access, AuditLog audit, Retrying retrying) {
		this.desk = desk;
		this.access = access;
		this.audit = audit;
		this.retrying = retrying;
	}

	/** Returns the clocks of the case's open tasks, soonest first, at most 50. */
	@GetMapping("/api/cases/{id}/clocks")
	List<ClockView> list(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.clocks", id);
		return shown(id, me);
	}

	/** Lets a clock rest, with the reason. */
	@PostMapping("/api/cases/{id}/clocks/suspend")
	List<ClockView> suspend(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestBody ClockAct act) {
		access.require(me, id);
		retrying.run(() -> desk.suspend(me, id, act.task(), act.reason()));
		return shown(id, me);
	}

	/** Lets a clock run again; the days it lost are given back. */
	@PostMapping("/api/cases/{id}/clocks/resume")
	List<ClockView> resume(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestBody ClockAct act) {
		access.require(me, id);
		retrying.run(() -> desk.resume(me, id, act.task(), act.reason()));
		return shown(id, me);
	}

	/**
	 * Gives a clock more time, in the unit of its limit, with the reason; only the team's
	 * supervisors may.
	 */
	@PostMapping("/api/cases/{id}/clocks/extend")
	List<ClockView> extend(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestBody ClockAct act) {
		access.require(me, id);
		retrying.run(() -> desk.extend(me, id, act.task(), act.amount(), act.reason()));
		return shown(id, me);
	}

	private List<ClockView> shown(CaseId id, StaffProfile me) {
		return desk.of(id, me).stream().map(ClockView::of).toList();
	}

	/**
	 * What is to happen to a clock.
	 *
	 * @param task the task whose clock it is
	 * @param amount how much to add, in the unit of the limit; for an extension
	 * @param reason why; needed to suspend and to extend
	 */
	record ClockAct(@Nullable String task, @Nullable Integer amount, @Nullable String reason) {
	}

	/**
	 * A clock.
	 *
	 * @param lost units given back after rests
	 */
	record ClockView(String task, String process, String key, String name, Instant start, int amount, String unit,
			String basis, String citation, @Nullable Instant due, boolean overdue, @Nullable ActView suspended,
			List<ActView> extensions, double lost, boolean maySuspend, boolean mayResume, int mayExtendBy) {

		static ClockView of(CaseClock one) {
			RunningDeadline deadline = one.deadline();
			ClockEvent suspended = one.clock().suspended();
			return new ClockView(deadline.taskId(), deadline.process(), deadline.key(), deadline.name(),
					deadline.start(), deadline.limit().amount(), deadline.limit().unit().code(), deadline.basis(),
					deadline.citation(), deadline.due(), one.overdue(),
					suspended == null ? null : ActView.of(suspended),
					one.clock().extensions().stream().map(ActView::of).toList(), one.halvesLost() / 2.0,
					one.maySuspend(), one.mayResume(), one.mayExtendBy());
		}

	}

	/**
	 * Something that was done to a clock.
	 */
	record ActView(Instant at, String by, int amount, @Nullable String reason) {

		static ActView of(ClockEvent event) {
			return new ActView(event.at(), event.by().reference(), event.amount(), event.reason());
		}

	}

}
