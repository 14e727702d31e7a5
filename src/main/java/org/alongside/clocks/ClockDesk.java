package org.alongside.clocks;

import org.alongside.calendar.ClockEvent;
import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.Overdue;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Suspending, resuming and extending the clocks of a case's open tasks. The worker of the
 * case, who holds the task, and the team's supervisors suspend and resume; a supervisor
 * of the team extends, though not their own work. The caller has made sure that the
 * person may see the case.
 */
@Service
@Transactional
public class ClockDesk {

	private static final int REASON = 500;

	private final RunningDeadlines deadlines;

	private final ClockBook book;

	private final ClockRules rules;

	private final WorkingCalendars calendars;

	private final CaseFiles cases;

	private final CaseActs acts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClockDesk(RunningDeadlines deadlines, ClockBook book, ClockRules rules, WorkingCalendars calendars, CaseFiles cases,
			CaseActs acts, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.book = book;
		this.rules = rules;
		this.calendars = calendars;
		this.cases = cases;
		this.acts = acts;
		this.events = events;
		this.clock = clock;
	}

	/** Returns the clocks of a case's open tasks, soonest first, at most 50. */
	@Transactional(readOnly = true)
	public List<CaseClock> of(CaseId caseId, StaffProfile reader) {
		List<RunningDeadline> running = deadlines.of(caseId);
		if (running.isEmpty()) {
			return List.of();
		}
		CaseSummary file = cases.get(caseId);
		Map<String, DeadlineClock> clocks = book.clocks(running);
		return running.stream().map(one -> seen(one, clocks.get(one.taskId()), file, reader)).toList();
	}

	/**
	 * Lets a clock rest.
	 * @throws RefusedException if the reason is missing, the person may not, or the rule
	 * does not allow it
	 * @throws ConflictException if it rests already, or its time is over
	 */
	public void suspend(StaffProfile by, CaseId caseId, @Nullable String taskId, @Nullable String reason) {
		String why = reason(reason, true);
		RunningDeadline deadline = running(caseId, taskId);
		DeadlineClock known = book.clock(deadline);
		requireWorker(by, deadline);
		requireRunning(deadline, known);
		ClockRule rule = rules.of(deadline);
		if (!rule.suspendable()) {
			throw new RefusedException(FieldError.of("task", "clockNotSuspendable", rule.citation()));
		}
		happened(deadline, known, by, ClockEvent.Kind.SUSPEND, 0, why);
	}

	/**
	 * Lets a clock run again; the days it lost are given back.
	 * @throws RefusedException if the person may not
	 * @throws ConflictException if it does not rest
	 */
	public void resume(StaffProfile by, CaseId caseId, @Nullable String taskId, @Nullable String reason) {
		String why = reason(reason, false);
		RunningDeadline deadline = running(caseId, taskId);
		DeadlineClock known = book.clock(deadline);
		requireWorker(by, deadline);
		if (known.suspended() == null) {
			throw new ConflictException("clockRunning");
		}
		happened(deadline, known, by, ClockEvent.Kind.RESUME, 0, why);
	}

	/**
	 * Gives a clock more time.
	 * @param amount how much, in the unit of the limit
	 * @throws RefusedException if the reason is missing, the person may not, or it is
	 * more than the rule allows
	 * @throws ConflictException if it rests, or its time is over
	 */
	public void extend(StaffProfile by, CaseId caseId, @Nullable String taskId, @Nullable Integer amount,
			@Nullable String reason) {
		String why = reason(reason, true);
		if (amount == null) {
			throw new RefusedException(FieldError.of("amount", "required"));
		}
		RunningDeadline deadline = running(caseId, taskId);
		DeadlineClock known = book.clock(deadline);
		CaseSummary file = cases.get(caseId);
		if (!supervises(by, file)) {
			throw new RefusedException(FieldError.of("task", "clockSupervisor"));
		}
		if (own(by, file, deadline)) {
			throw new RefusedException(FieldError.of("task", "ownWork"));
		}
		requireRunning(deadline, known);
		ClockRule rule = rules.of(deadline);
		int left = rule.left(deadline.limit(), known.extended());
		if (left == 0) {
			throw new RefusedException(FieldError.of("amount", "clockNotExtendable", rule.citation()));
		}
		if (amount < 1 || amount > left) {
			throw new RefusedException(FieldError.of("amount", "range", 1, left));
		}
		happened(deadline, known, by, ClockEvent.Kind.EXTEND, amount, why);
	}

	private void happened(RunningDeadline deadline, DeadlineClock known, StaffProfile by, ClockEvent.Kind kind,
			int amount, @Nullable String why) {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		ClockEvent event = new ClockEvent(kind, now, Actor.person(by.id()), amount, why);
		book.add(deadline, event);
		Instant due = known.then(event).due(calendars.of(deadline.programme()));
		events.publishEvent(new DueDateChanged(deadline.taskId(), due));
		Map<String, String> values = new HashMap<>(
				Map.of("task", deadline.name(), "step", deadline.process() + "/" + deadline.key()));
		Map<String, String> references = new HashMap<>(
				Map.of("task", deadline.process() + "/" + deadline.key(), "limit", deadline.limit().toString()));
		if (due != null) {
			values.put("due", due.toString());
			references.put("due", due.toString());
		}
		if (amount > 0) {
			String more = amount + " " + deadline.limit().unit().code();
			values.put("more", more);
			references.put("more", more);
		}
		String act = switch (kind) {
			case SUSPEND -> "clock.suspended";
			case RESUME -> "clock.resumed";
			case EXTEND -> "clock.extended";
			case STOP -> throw new IllegalStateException("A clock stops with its task");
		};
		acts.record(deadline.caseId(), event.by(), act, values, why, references, now);
	}

	private CaseClock seen(RunningDeadline deadline, DeadlineClock known, CaseSummary file, StaffProfile reader) {
		ClockRule rule = rules.of(deadline);
		boolean over = Overdue.is(deadline.due(), clock.instant());
		boolean rests = known.suspended() != null;
		boolean works = works(reader, file, deadline);
		boolean extendable = supervises(reader, file) && !own(reader, file, deadline) && !rests && !over;
		return new CaseClock(deadline, known, rule, known.halvesLost(calendars.of(deadline.programme())), over,
				works && !rests && !over && rule.suspendable(), works && rests,
				extendable ? rule.left(deadline.limit(), known.extended()) : 0);
	}

	private RunningDeadline running(CaseId caseId, @Nullable String taskId) {
		if (taskId == null || taskId.isBlank()) {
			throw new RefusedException(FieldError.of("task", "required"));
		}
		return deadlines.lock(taskId)
			.filter(one -> one.caseId().equals(caseId))
			.orElseThrow(() -> new RefusedException(FieldError.of("task", "option")));
	}

	private void requireWorker(StaffProfile by, RunningDeadline deadline) {
		if (!works(by, cases.get(deadline.caseId()), deadline)) {
			throw new RefusedException(FieldError.of("task", "clockWorker"));
		}
	}

	private void requireRunning(RunningDeadline deadline, DeadlineClock known) {
		if (known.suspended() != null) {
			throw new ConflictException("clockRests");
		}
		if (Overdue.is(deadline.due(), clock.instant())) {
			throw new ConflictException("clockOver");
		}
	}

	private static boolean works(StaffProfile person, CaseSummary file, RunningDeadline deadline) {
		return own(person, file, deadline) || supervises(person, file);
	}

	private static boolean own(StaffProfile person, CaseSummary file, RunningDeadline deadline) {
		return person.id().equals(file.workerId()) || person.id().equals(deadline.holder());
	}

	private static boolean supervises(StaffProfile person, CaseSummary file) {
		return person.is(Role.SUPERVISOR) && person.supervises().contains(file.teamId());
	}

	private static @Nullable String reason(@Nullable String text, boolean needed) {
		String why = text == null ? "" : text.strip();
		if (why.isEmpty() && needed) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		if (why.length() > REASON) {
			throw new RefusedException(FieldError.of("reason", "maxLength", REASON));
		}
		return why.isEmpty() ? null : why;
	}

}
