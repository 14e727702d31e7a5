package org.alongside.story;

import org.alongside.staff.StaffDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Says the entries of a story in a language. The client's words stay theirs.
 */
@Component
public class StoryTexts {

	private final MessageSource messages;

	private final StaffDirectory staff;

	StoryTexts(MessageSource messages, StaffDirectory staff) {
		this.messages = messages;
		this.staff = staff;
	}

	/**
	 * Returns the entries by part, in the order they are read; empty parts are left out.
	 */
	public List<Part> parts(List<StoryEntry> entries, Locale locale) {
		return Arrays.stream(StoryPart.values())
			.map(part -> new Part(part.code(),
					entries.stream().filter(entry -> entry.part() == part).map(entry -> line(entry, locale)).toList()))
			.filter(part -> !part.lines().isEmpty())
			.toList();
	}

	/** Returns an entry in a language. */
	public Line line(StoryEntry entry, Locale locale) {
		String recorder = Objects.requireNonNullElseGet(staff.nameOf(entry.recordedBy()), () -> say("product", locale));
		String heard = day(entry.heardOn(), locale);
		String source = say("story.source." + entry.source(), locale);
		return new Line(entry, entry.heardBy() == null ? say("story.heard", locale, recorder, heard, source)
				: say("story.heardByOther", locale, entry.heardBy(), heard, source, recorder));
	}

	private static String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
	}

	private String say(String key, Locale locale, @Nullable Object... values) {
		return Objects.requireNonNull(messages.getMessage(key, values, key, locale));
	}

	/**
	 * A part with its entries, newest first.
	 */
	public record Part(String code, List<Line> lines) {
	}

	/**
	 * An entry in words.
	 *
	 * @param heard by whom it was heard, when and where
	 */
	public record Line(StoryEntry entry, String heard) {
	}

}
