package org.alongside.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says due dates and moments the way people do. A limit that ends with a day is shown as
 * that day, not as the midnight after it.
 */
@Component
public class DueText {

	private final MessageSource messages;

	DueText(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Returns a due date in words, seen from the given moment, in the reader's zone and
	 * language.
	 */
	public Due due(@Nullable Instant due, Instant now, ZoneId zone, Locale locale) {
		if (due == null) {
			return new Due("", say("due.none", locale), "none");
		}
		ZonedDateTime last = due.atZone(zone);
		boolean wholeDay = last.toLocalTime().equals(LocalTime.MIDNIGHT);
		LocalDate day = wholeDay ? last.toLocalDate().minusDays(1) : last.toLocalDate();
		long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day);
		if (Overdue.is(due, now)) {
			String text = days >= 0 ? say("due.over", locale) : say("due.overDays", locale, -days);
			return new Due(due.toString(), text, "overdue");
		}
		if (days <= 0) {
			String text = wholeDay ? say("due.today", locale) : say("due.todayAt", locale,
					DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(last));
			return new Due(due.toString(), text, "today");
		}
		if (days == 1) {
			return new Due(due.toString(), say("due.tomorrow", locale), "soon");
		}
		String pattern = say(days < 7 ? "due.pattern.week" : "due.pattern.date", locale);
		return new Due(due.toString(), DateTimeFormatter.ofPattern(pattern, locale).format(day),
				days < 7 ? "soon" : "later");
	}

	/** Returns a moment as date and time in the reader's zone and language. */
	public Moment moment(Instant at, ZoneId zone, Locale locale) {
		return new Moment(at.toString(),
				DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
					.withLocale(locale)
					.format(at.atZone(zone)));
	}

	/**
	 * Returns a due date as a day, or as day and time when it lies within one, in the
	 * reader's zone and language.
	 */
	public Moment day(Instant due, ZoneId zone, Locale locale) {
		ZonedDateTime last = due.atZone(zone);
		return last.toLocalTime().equals(LocalTime.MIDNIGHT) ? new Moment(due.toString(),
				DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(last.minusDays(1)))
				: moment(due, zone, locale);
	}

	/** Returns a limit such as {@code 15 calendar-days} in words. */
	public String rule(@Nullable String rule, Locale locale) {
		if (rule == null) {
			return "";
		}
		TimeLimit limit = TimeLimit.of(rule);
		return say("due.rule." + limit.unit().code(), locale, limit.amount());
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

	/**
	 * A due date in words.
	 *
	 * @param iso the moment after which it is overdue, ISO 8601, or empty
	 * @param text in words
	 * @param state {@code overdue}, {@code today}, {@code soon} (within a week),
	 * {@code later} or {@code none}
	 */
	public record Due(String iso, String text, String state) {
	}

	/**
	 * A moment in words.
	 *
	 * @param iso the moment, ISO 8601
	 * @param text in words
	 */
	public record Moment(String iso, String text) {
	}

}
