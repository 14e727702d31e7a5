package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.TaskNote;
import org.alongside.tasks.TaskQuestion;
import org.alongside.tasks.TaskTalk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says how a task stands and what people wrote to each other about it.
 */
@Component
class TalkTexts {

	private final TaskTalk talk;

	private final StaffDirectory staff;

	private final DueText moments;

	private final MessageSource messages;

	private final Clock clock;

	TalkTexts(TaskTalk talk, StaffDirectory staff, DueText moments, MessageSource messages, Clock clock) {
		this.talk = talk;
		this.staff = staff;
		this.moments = moments;
		this.messages = messages;
		this.clock = clock;
	}

	TalkModel of(OpenTask open, StaffProfile reader) {
		TaskTalk.Talk now = talk.of(open, reader);
		LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
		List<Said> said = Stream
			.concat(now.notes().stream().map(note -> said(note, reader)),
					now.questions().stream().map(question -> said(question, reader)))
			.sorted(Comparator.comparing(Said::at).reversed())
			.toList();
		String answerId = now.questions()
			.stream()
			.filter(question -> question.ended() == null && question.askedOf().equals(reader.id()))
			.map(question -> question.id().toString())
			.findFirst()
			.orElse(null);
		return new TalkModel(rest(now.heldUntil(), reader),
				now.waitingFor() == null ? null : say("tasks.waitsFor", reader, name(now.waitingFor())), answerId, said,
				people(now.takers()), people(now.people()), today.plusDays(1).toString(),
				today.plusDays(now.longestHold()).toString());
	}

	private @Nullable String rest(@Nullable Instant until, StaffProfile reader) {
		if (until == null) {
			return null;
		}
		LocalDate day = LocalDate.ofInstant(until, reader.zone());
		return say("tasks.rests", reader,
				DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale()).format(day));
	}

	private Said said(TaskNote note, StaffProfile reader) {
		String to = note.to() == null ? "" : name(note.to());
		return new Said(say("tasks.note." + note.kind(), reader, name(note.by()), to), note.words(), null, note.at(),
				moments.moment(note.at(), reader.zone(), reader.locale()));
	}

	private Said said(TaskQuestion question, StaffProfile reader) {
		return new Said(say("tasks.asked", reader, name(question.askedBy()), name(question.askedOf())),
				question.question(),
				question.answer() == null ? null
						: say("tasks.answered", reader, name(question.askedOf())) + " " + question.answer(),
				question.asked(), moments.moment(question.asked(), reader.zone(), reader.locale()));
	}

	String name(StaffId person) {
		return staff.find(person).map(StaffProfile::name).orElse("?");
	}

	private static Map<String, String> people(List<StaffProfile> people) {
		Map<String, String> names = new java.util.LinkedHashMap<>();
		people.forEach(person -> names.put(person.id().toString(), person.name()));
		return names;
	}

	private String say(String key, StaffProfile reader, Object... values) {
		return messages.getMessage(key, values, reader.locale());
	}

	/**
	 * How a task stands and what was written about it.
	 *
	 * @param rests until when it rests, or null
	 * @param waits for whom it waits, or null
	 * @param answerId the open question that the reader is to answer, or null
	 * @param said newest first
	 * @param takers who may take it on, by identifier
	 * @param people who may be asked, by identifier
	 * @param firstDay the earliest day to rest until
	 * @param lastDay the latest
	 */
	record TalkModel(@Nullable String rests, @Nullable String waits, @Nullable String answerId, List<Said> said,
			Map<String, String> takers, Map<String, String> people, String firstDay, String lastDay) {
	}

	/**
	 * Something written.
	 */
	record Said(String heading, String words, @Nullable String answer, Instant at, DueText.Moment moment) {
	}

}
