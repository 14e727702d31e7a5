package org.alongside.cases;

import org.alongside.calendar.DueText;
import org.alongside.shared.Actor;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says timeline entries in the reader's language. A message names its values:
 * {@code Assigned to {worker}}. A value that is a code is said by the message
 * {@code value.<name>.<code>} or {@code <name>.<code>} where there is one. A task is said
 * by its name; the value {@code step} tells which one it is. A due date is said as a day,
 * and {@code more} as an amount of time; {@code knownFacts} are the names of what is
 * known of the person.
 */
@Component
public class TimelineTexts {

	private static final String COMPLETED = "task.completed";

	private final MessageSource messages;

	private final StaffDirectory staff;

	private final DueText moments;

	private final TaskNames tasks;

	TimelineTexts(MessageSource messages, StaffDirectory staff, DueText moments, TaskNames tasks) {
		this.messages = messages;
		this.staff = staff;
		this.moments = moments;
		this.tasks = tasks;
	}

	/** Returns the entry as the reader sees it. */
	public Line line(TimelineEntry entry, StaffProfile reader) {
		String text = say("timeline." + entry.kind(), entry.kind(), reader.locale());
		for (Map.Entry<String, String> value : entry.values().entrySet()) {
			text = text.replace("{" + value.getKey() + "}", value(value.getKey(), value.getValue(), entry, reader));
		}
		return new Line(text, who(entry.by(), reader.locale()), why(entry, reader.locale()),
				moments.moment(entry.at(), reader.zone(), reader.locale()),
				COMPLETED.equals(entry.kind()) ? entry.taskId() : null, entry.takenBack() != null);
	}

	/**
	 * A rule's sentence is said in the reader's language; a person's words are theirs.
	 */
	private @Nullable String why(TimelineEntry entry, Locale locale) {
		String why = entry.why();
		return why == null || why.indexOf(' ') < 0 ? why : say(why, why, locale);
	}

	private String value(String name, String code, TimelineEntry entry, StaffProfile reader) {
		Locale locale = reader.locale();
		if (name.equals("task")) {
			return tasks.name(entry.values().get("step"), code, locale);
		}
		if (name.equals("due") || name.equals("dueBefore")) {
			return moments.day(Instant.parse(code), reader.zone(), locale).text();
		}
		if (name.equals("more")) {
			return moments.rule(code, locale);
		}
		if (name.equals("knownFacts")) {
			return Arrays.stream(code.split(","))
				.map(one -> say("known.fact." + one, one, locale))
				.collect(Collectors.joining(", "));
		}
		return say("value." + name + "." + code, say(name + "." + code, code, locale), locale);
	}

	private String who(Actor by, Locale locale) {
		String name = staff.nameOf(by.reference());
		return name != null ? name : say("timeline.automatic", "Alongside", locale);
	}

	private String say(String key, String fallback, Locale locale) {
		String text = messages.getMessage(key, null, fallback, locale);
		return text == null ? fallback : text;
	}

	/**
	 * A line of the timeline in words.
	 *
	 * @param text what happened
	 * @param who who did it
	 * @param why the reason given, or null
	 * @param at when
	 * @param doneTask the task of which it tells that it was completed, or null
	 * @param takenBack whether that which it tells was taken back since
	 */
	public record Line(String text, String who, @Nullable String why, DueText.Moment at, @Nullable String doneTask,
			boolean takenBack) {
	}

}
