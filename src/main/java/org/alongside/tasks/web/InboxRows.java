package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.TaskNames;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.InboxItem;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.InboxSort;
import org.alongside.tasks.InboxView;
import org.alongside.tasks.Priority;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says the rows of a list in the reader's language and zone: each with a sentence about
 * why it stands there, the first of a group with a heading.
 */
@Component
class InboxRows {

	private final TaskNames names;

	private final DueText dueTexts;

	private final StaffDirectory staff;

	private final MessageSource messages;

	private final Clock clock;

	InboxRows(TaskNames names, DueText dueTexts, StaffDirectory staff, MessageSource messages, Clock clock) {
		this.names = names;
		this.dueTexts = dueTexts;
		this.staff = staff;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Returns the rows of a page.
	 * @param before group of the last row before this page, or null
	 */
	List<InboxRow> of(List<InboxItem> items, InboxQuestion question, @Nullable String before, StaffProfile reader) {
		Map<StaffId, String> people = people(items, reader);
		List<InboxRow> rows = new ArrayList<>();
		String last = before;
		for (InboxItem item : items) {
			DueText.Due due = due(item.task(), reader);
			String group = group(item, due, question, reader);
			rows.add(row(item, due, group, !group.equals(last), people, reader));
			last = group;
		}
		return rows;
	}

	String name(TaskRow task, StaffProfile reader) {
		return names.name(task.process() + "/" + task.key(), task.name(), reader.locale());
	}

	private InboxRow row(InboxItem item, DueText.Due due, String group, boolean heading, Map<StaffId, String> people,
			StaffProfile reader) {
		TaskRow task = item.task();
		StaffId holder = task.holder();
		boolean done = task.ended() != null;
		boolean mine = reader.id().equals(holder);
		return new InboxRow(task.id(), name(task, reader), task.clientName(), task.caseNumber(), task.programme(),
				group, heading, !done && item.priority().band() == Priority.SAFETY, item.completing() && !done,
				mine && item.unread(), due, holder == null ? null : people.get(holder), mine, why(item, people, reader),
				done ? "/tasks/" + task.id() + "/done" : "/tasks/" + task.id(), done);
	}

	private String group(InboxItem item, DueText.Due due, InboxQuestion question, StaffProfile reader) {
		Instant ended = item.task().ended();
		if (question.view() == InboxView.DONE || ended != null) {
			return ended != null && day(ended, reader).equals(day(clock.instant(), reader)) ? "doneToday"
					: "doneBefore";
		}
		return question.sort() == InboxSort.DUE ? due.state() : "band." + item.priority().band();
	}

	private static java.time.LocalDate day(Instant at, StaffProfile reader) {
		return at.atZone(reader.zone()).toLocalDate();
	}

	private String why(InboxItem item, Map<StaffId, String> people, StaffProfile reader) {
		TaskRow task = item.task();
		if (item.heldUntil() != null) {
			return say(reader, "inbox.why.held",
					dueTexts.moment(item.heldUntil(), reader.zone(), reader.locale()).text());
		}
		if (item.waitingFor() != null) {
			return say(reader, "inbox.why.waiting", people.getOrDefault(item.waitingFor(), "?"));
		}
		String limit = limit(task, reader);
		if (task.ended() != null) {
			return limit;
		}
		String key = "inbox.reason." + item.priority().reason();
		String known = messages.getMessage(key, new Object[] { limit }, "", reader.locale());
		return known == null || known.isEmpty() ? limit : known;
	}

	private String limit(TaskRow task, StaffProfile reader) {
		return task.dueRule() == null ? say(reader, "tasks.why.noLimit") : say(reader, "tasks.why",
				dueTexts.rule(task.dueRule(), reader.locale()), say(reader, "tasks.basis." + task.dueBasis()));
	}

	private DueText.Due due(TaskRow task, StaffProfile reader) {
		Instant end = task.ended();
		if (end != null) {
			return new DueText.Due(end.toString(), dueTexts.moment(end, reader.zone(), reader.locale()).text(), "none");
		}
		return dueTexts.due(task.due(), task.dueRule(), clock.instant(), reader.zone(), reader.locale());
	}

	private Map<StaffId, String> people(List<InboxItem> items, StaffProfile reader) {
		Set<StaffId> ids = new HashSet<>();
		items.forEach(item -> {
			if (item.task().holder() != null && !reader.id().equals(item.task().holder())) {
				ids.add(item.task().holder());
			}
			if (item.waitingFor() != null) {
				ids.add(item.waitingFor());
			}
		});
		Map<StaffId, String> people = new java.util.HashMap<>(staff.names(ids));
		people.put(reader.id(), reader.name());
		return people;
	}

	private String say(StaffProfile reader, String key, Object... values) {
		return messages.getMessage(key, values, reader.locale());
	}

}
