package org.alongside.tasks.web;

import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.BulkOutcome;
import org.alongside.tasks.BulkWork;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One act on the rows that were chosen. What it needs to know is asked on a page of its
 * own; what became of each row is said row by row.
 */
@Controller
class BulkController {

	private final BulkWork work;

	private final InboxRows rows;

	private final StaffDirectory staff;

	private final MessageSource messages;

	private final Clock clock;

	BulkController(BulkWork work, InboxRows rows, StaffDirectory staff, MessageSource messages, Clock clock) {
		this.work = work;
		this.rows = rows;
		this.staff = staff;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/tasks/bulk")
	String act(@SignedIn StaffProfile me, @RequestParam(defaultValue = "") List<String> task,
			@RequestParam(defaultValue = "") String act, @RequestParam(required = false) @Nullable String worker,
			@RequestParam(defaultValue = "") String note,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(defaultValue = "") String instruction, Model model) {
		if (task.isEmpty() || task.size() > BulkWork.MOST) {
			throw new RefusedException(task.isEmpty() ? FieldError.of("task", "required")
					: FieldError.of("task", "too-many", BulkWork.MOST));
		}
		model.addAttribute("act", act);
		return switch (act) {
			case "claim" -> said(work.claim(me, task), me, model);
			case "assign" ->
				worker == null ? asked(task, me, model) : said(work.assign(me, task, person(worker), note), me, model);
			case "hold" ->
				until == null ? asked(task, me, model) : said(work.hold(me, task, until, instruction), me, model);
			default -> throw new RefusedException(FieldError.of("act", "option"));
		};
	}

	private String asked(List<String> tasks, StaffProfile me, Model model) {
		model.addAttribute("tasks", tasks);
		model.addAttribute("workers", workers(me));
		model.addAttribute("tomorrow", LocalDate.ofInstant(clock.instant(), me.zone()).plusDays(1));
		return "tasks/bulk-ask";
	}

	private String said(List<BulkOutcome> outcomes, StaffProfile me, Model model) {
		model.addAttribute("done", outcomes.stream().filter(BulkOutcome::done).count());
		model.addAttribute("all", outcomes.size());
		model.addAttribute("outcomes", outcomes.stream().map(one -> line(one, me)).toList());
		return "tasks/bulk";
	}

	private Line line(BulkOutcome outcome, StaffProfile me) {
		TaskRow task = outcome.task();
		return new Line(outcome.done(), task == null ? "" : rows.name(task, me), task == null ? "" : task.clientName(),
				task == null ? "" : task.caseNumber(), why(outcome.refusal(), me));
	}

	private String why(@Nullable RuntimeException refusal, StaffProfile me) {
		if (refusal instanceof ConflictException conflict) {
			return say("error.conflict." + conflict.code(), conflict.arguments(), me);
		}
		if (refusal instanceof RefusedException refused) {
			FieldError error = refused.errors().get(0);
			return say("error.field." + error.code(), error.arguments(), me);
		}
		return refusal == null ? "" : say("inbox.bulk.gone", List.of(), me);
	}

	private String say(String key, List<Object> arguments, StaffProfile me) {
		String general = messages.getMessage("error.field.invalid", null, "", me.locale());
		return Objects.requireNonNullElse(messages.getMessage(key, arguments.toArray(), general, me.locale()), "");
	}

	private List<Worker> workers(StaffProfile me) {
		Map<String, Worker> found = new TreeMap<>();
		me.supervises()
			.forEach(team -> Arrays.stream(Role.values())
				.forEach(role -> staff.members(team, role)
					.forEach(one -> found.put(one.name() + one.id(), new Worker(one.id().toString(), one.name())))));
		return List.copyOf(found.values());
	}

	private static StaffId person(String id) {
		try {
			return StaffId.of(id);
		}
		catch (IllegalArgumentException problem) {
			throw new RefusedException(FieldError.of("worker", "option"));
		}
	}

	/** What became of a row. */
	record Line(boolean done, String name, String clientName, String caseNumber, String why) {
	}

	/** Somebody who may be given a task. */
	record Worker(String id, String name) {
	}

}
