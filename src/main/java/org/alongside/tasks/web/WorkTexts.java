package org.alongside.tasks.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.calendar.DueText;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Completing;
import org.alongside.tasks.Draft;
import org.alongside.tasks.DraftOutcome;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.Problem;
import org.alongside.tasks.StoredCompletion;
import org.alongside.tasks.TaskDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says in the reader's language and zone how the work on a task stands.
 */
@Component
class WorkTexts {

	private final TaskDrafts drafts;

	private final ConsequenceTexts consequences;

	private final InboxTexts tasks;

	private final DueText moments;

	private final MessageSource messages;

	private final ObjectMapper json;

	private final Clock clock;

	WorkTexts(TaskDrafts drafts, ConsequenceTexts consequences, InboxTexts tasks, DueText moments,
			MessageSource messages, ObjectMapper json, Clock clock) {
		this.drafts = drafts;
		this.consequences = consequences;
		this.tasks = tasks;
		this.moments = moments;
		this.messages = messages;
		this.json = json;
		this.clock = clock;
	}

	WorkModel work(OpenTask open, StaffProfile reader) {
		Draft own = own(open, reader);
		Problem problem = own == null ? null : own.problem();
		return new WorkModel(draftJson(open, own, reader), problem == null ? List.of() : sentences(problem, reader),
				completing(open.completing(), reader));
	}

	/** Returns what was done and what it causes. */
	String completed(StoredCompletion stored, StaffProfile reader) {
		String done = say("tasks.completed", reader, tasks.name(stored.row(), reader), stored.row().clientName());
		String caused = consequences.said(stored.consequence(), reader);
		return caused.isEmpty() ? done : done + " " + caused;
	}

	/** Returns that something was saved and when; the day only when it is not today. */
	String saved(Instant at, StaffProfile reader) {
		boolean today = LocalDate.ofInstant(at, reader.zone())
			.equals(LocalDate.ofInstant(clock.instant(), reader.zone()));
		String when = today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone())) : moments.moment(at, reader.zone(), reader.locale()).text();
		return say("tasks.draft.saved", reader, when);
	}

	String draftTooLarge(DraftOutcome.TooLarge tooLarge, StaffProfile reader) {
		return say("tasks.draft.tooLarge", reader, tooLarge.limit() / 1_000_000.0);
	}

	private @Nullable Draft own(OpenTask open, StaffProfile reader) {
		try {
			return open.mayComplete() ? drafts.get(reader, open.row().id()) : null;
		}
		catch (NotFoundException none) {
			return null;
		}
	}

	private String draftJson(OpenTask open, @Nullable Draft own, StaffProfile reader) {
		Map<String, Object> shown = new LinkedHashMap<>();
		if (own != null) {
			shown.put("version", own.version());
			shown.put("message", saved(own.saved(), reader));
			shown.put("answers", own.answers());
		}
		if (open.mayComplete()) {
			drafts.ofOthers(reader, open.row().id())
				.filter(other -> own == null || !other.draft().person().equals(own.beside()))
				.ifPresent(other -> {
					Map<String, Object> theirs = new LinkedHashMap<>();
					theirs.put("version", other.draft().version());
					theirs.put("person", other.name());
					theirs.put("answers", other.draft().answers());
					shown.put("theirs", theirs);
					shown.put("detail", versions(other.draft(), other.name(), reader));
				});
		}
		try {
			return json.writeValueAsString(shown);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A draft cannot be written");
		}
	}

	/** Returns who saved another version and when. */
	String versions(Draft theirs, String name, StaffProfile reader) {
		String when = moments.moment(theirs.saved(), reader.zone(), reader.locale()).text();
		return theirs.person().equals(reader.id()) ? say("tasks.draft.otherDevice", reader, when)
				: say("tasks.draft.otherPerson", reader, name, when);
	}

	private List<String> sentences(Problem problem, StaffProfile reader) {
		List<String> sentences = new ArrayList<>();
		if (problem.conflict() != null) {
			sentences.add(Objects.requireNonNull(messages.getMessage("error.conflict." + problem.conflict(),
					problem.arguments().toArray(), say("error.conflict.notCarriedOut", reader), reader.locale())));
		}
		for (FieldError error : problem.errors()) {
			String said = messages.getMessage("error.field." + error.code(), error.arguments().toArray(),
					say("error.field.invalid", reader), reader.locale());
			sentences.add(Objects.requireNonNull(said));
		}
		return sentences;
	}

	private WorkModel.@Nullable CompletingModel completing(@Nullable Completing completing, StaffProfile reader) {
		if (completing == null) {
			return null;
		}
		boolean mine = completing.by().equals(reader.id());
		long seconds = Math.max(0, Duration.between(clock.instant(), completing.due()).toSeconds());
		return new WorkModel.CompletingModel(
				mine ? say("tasks.completing.mine", reader) : say("tasks.completing.other", reader, completing.name()),
				mine, seconds);
	}

	private String say(String key, StaffProfile reader, Object... values) {
		return messages.getMessage(key, values, reader.locale());
	}

}
