package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.TaskNames;
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
import org.springframework.util.ConcurrentLruCache;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Says the rows of a list in the reader's language and zone: each with a sentence about
 * why it stands there, the first of a group with a heading.
 */
@Component
class InboxRows {

	private static final int REASONS = 2000;

	private final TaskNames names;

	private final DueText dueTexts;

	private final MessageSource messages;

	private final Clock clock;

	private final ConcurrentLruCache<Reason, String> reasons = new ConcurrentLruCache<>(REASONS, this::said);

	InboxRows(TaskNames names, DueText dueTexts, MessageSource messages, Clock clock) {
		this.names = names;
		this.dueTexts = dueTexts;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Returns the rows of a page.
	 * @param before group of the last row before this page, or null
	 * @param open identifier of the task that is shown beside the list, or null
	 */
	List<InboxRow> of(List<InboxItem> items, InboxQuestion question, @Nullable String before, @Nullable String open,
			StaffProfile reader) {
		List<InboxRow> rows = new ArrayList<>();
		String last = before;
		for (InboxItem item : items) {
			DueText.Due due = due(item.task(), reader);
			String group = group(item, due, question, reader);
			rows.add(row(item, due, group, !group.equals(last), item.task().id().equals(open), reader));
			last = group;
		}
		return rows;
	}

	String name(TaskRow task, StaffProfile reader) {
		return names.name(task.process() + "/" + task.key(), task.name(), reader.locale());
	}

	private InboxRow row(InboxItem item, DueText.Due due, String group, boolean heading, boolean current,
			StaffProfile reader) {
		TaskRow task = item.task();
		boolean done = task.ended() != null;
		boolean mine = reader.id().equals(task.holder());
		return new InboxRow(task.id(), name(task, reader), task.clientName(), task.caseNumber(), task.programme(),
				group, heading, !done && item.priority().band() == Priority.SAFETY, item.completing() && !done,
				mine && item.unread(), due, item.holderName(), mine, current, why(item, reader),
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

	private String why(InboxItem item, StaffProfile reader) {
		TaskRow task = item.task();
		if (item.heldUntil() != null) {
			return say(reader.locale(), "inbox.why.held",
					dueTexts.moment(item.heldUntil(), reader.zone(), reader.locale()).text());
		}
		if (item.waitingFor() != null) {
			return say(reader.locale(), "inbox.why.waiting", Objects.requireNonNullElse(item.waitingName(), "?"));
		}
		return reasons.get(new Reason(task.ended() != null ? null : item.priority().reason(), task.dueRule(),
				task.dueBasis(), reader.locale()));
	}

	private String said(Reason reason) {
		Locale locale = reason.locale();
		String limit = reason.rule() == null ? say(locale, "tasks.why.noLimit") : say(locale, "tasks.why",
				dueTexts.rule(reason.rule(), locale), say(locale, "tasks.basis." + reason.basis()));
		if (reason.code() == null) {
			return limit;
		}
		String known = messages.getMessage("inbox.reason." + reason.code(), new Object[] { limit }, "", locale);
		return known == null || known.isEmpty() ? limit : known;
	}

	private DueText.Due due(TaskRow task, StaffProfile reader) {
		Instant end = task.ended();
		if (end != null) {
			return new DueText.Due(end.toString(), dueTexts.moment(end, reader.zone(), reader.locale()).text(), "none");
		}
		return dueTexts.due(task.due(), task.dueRule(), clock.instant(), reader.zone(), reader.locale());
	}

	private String say(Locale locale, String key, Object... values) {
		return messages.getMessage(key, values, locale);
	}

	/** What a sentence about a row's place is made of; there are as many as rules. */
	private record Reason(@Nullable String code, @Nullable String rule, @Nullable String basis, Locale locale) {
	}

}
