package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Consequence;
import org.alongside.tasks.TaskRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Says what completing a task causes: what comes up for whom by when, and where the case
 * is then.
 */
@Component
class ConsequenceTexts {

	private static final int SAID = 2;

	private final InboxTexts tasks;

	private final StaffDirectory staff;

	private final DueText dueTexts;

	private final MessageSource messages;

	private final Clock clock;

	ConsequenceTexts(InboxTexts tasks, StaffDirectory staff, DueText dueTexts, MessageSource messages, Clock clock) {
		this.tasks = tasks;
		this.staff = staff;
		this.dueTexts = dueTexts;
		this.messages = messages;
		this.clock = clock;
	}

	/** Returns the sentences, empty when nothing shows at once. */
	String said(Consequence consequence, StaffProfile reader) {
		List<String> sentences = new ArrayList<>();
		consequence.next().stream().limit(SAID).forEach(task -> sentences.add(comingUp(task, reader)));
		int more = consequence.next().size() - SAID;
		if (more > 0) {
			sentences.add(say("tasks.caused.more", reader, more));
		}
		if (consequence.stage() != null) {
			sentences.add(say("tasks.caused.stage", reader, say("stage." + consequence.stage().name(), reader)));
		}
		return String.join(" ", sentences);
	}

	private String comingUp(TaskRow task, StaffProfile reader) {
		String what = messages.getMessage("tasks.caused." + task.process() + "." + task.key(), null,
				say("tasks.caused", reader, tasks.name(task, reader), whose(task, reader)), reader.locale());
		if (task.due() == null) {
			return what + ".";
		}
		String due = dueTexts.due(task.due(), clock.instant(), reader.zone(), reader.locale()).text();
		return say("tasks.caused.due", reader, Objects.requireNonNull(what), due);
	}

	private String whose(TaskRow task, StaffProfile reader) {
		StaffId holder = task.holder();
		if (reader.id().equals(holder)) {
			return say("tasks.caused.you", reader);
		}
		if (holder != null) {
			return staff.find(holder).map(StaffProfile::name).orElse("?");
		}
		return messages.getMessage("tasks.group." + task.candidateGroup(), null, say("tasks.caused.team", reader),
				reader.locale());
	}

	private String say(String key, StaffProfile reader, Object... values) {
		return messages.getMessage(key, values, reader.locale());
	}

}
