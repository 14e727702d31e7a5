package org.alongside.safety;

import org.alongside.calendar.DueText;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says what stands in a crisis in the reader's language.
 */
@Component
public class CrisisTexts {

	private final MessageSource messages;

	private final StaffDirectory staff;

	private final DueText moments;

	CrisisTexts(MessageSource messages, StaffDirectory staff, DueText moments) {
		this.messages = messages;
		this.staff = staff;
		this.moments = moments;
	}

	/** Returns what was said, oldest first. */
	List<Line> lines(Crisis crisis, StaffProfile reader) {
		return crisis.entries().stream().map(entry -> line(entry, reader)).toList();
	}

	/** Returns the story of a crisis as plain text, a line for each thing said. */
	String summary(Crisis crisis, StaffProfile reader) {
		return lines(crisis, reader).stream()
			.map(line -> line.at().text() + " · " + line.who() + ": " + line.text()
					+ (line.words() == null ? "" : "\n" + line.words()))
			.collect(Collectors.joining("\n"));
	}

	private Line line(CrisisEntry entry, StaffProfile reader) {
		Locale locale = reader.locale();
		String name = staff.nameOf(entry.recordedBy());
		return new Line(entry.kind(), say("safety.entry." + entry.kind(), locale, entry.name()),
				name != null ? name : say("safety.automatic", locale, null), entry.words(),
				moments.moment(entry.recordedAt(), reader.zone(), locale));
	}

	private String say(String key, Locale locale, @Nullable String name) {
		return messages.getMessage(key, new Object[] { name == null ? "" : name }, locale);
	}

	/**
	 * A thing that was said.
	 *
	 * @param kind what kind of thing
	 * @param text that in words
	 * @param who who said it
	 * @param words in their words, or null
	 */
	public record Line(String kind, String text, String who, @Nullable String words, DueText.Moment at) {
	}

}
