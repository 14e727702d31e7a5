package org.alongside.known;

import org.alongside.clients.KnownFact;
import org.alongside.clients.KnownFacts;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * Says what is known of a person, and where that comes from, in the reader's language.
 */
@Component
public class StatementTexts {

	private static final Currency DOLLARS = Currency.getInstance("USD");

	private final KnownFacts facts;

	private final MessageSource messages;

	private final StaffDirectory staff;

	StatementTexts(KnownFacts facts, MessageSource messages, StaffDirectory staff) {
		this.facts = facts;
		this.messages = messages;
		this.staff = staff;
	}

	/** Returns the statement as the reader sees it. */
	public Line line(Statement said, StaffProfile reader) {
		return new Line(said.fact(), label(said.fact(), reader.locale()), said.value().isEmpty()
				? say("known.withdrawn", reader.locale())
				: facts.find(said.fact()).map(fact -> value(fact, said.value(), reader.locale())).orElse(said.value()),
				source(said, reader));
	}

	/**
	 * Says who wrote it down, when, and at which task: {@code From the referral of 3 Mar
	 * 2026.}
	 */
	String source(Statement said, StaffProfile reader) {
		Locale locale = reader.locale();
		String day = day(said.recordedAt(), reader);
		String who = staff.nameOf(said.recordedBy());
		if (!said.atTask()) {
			boolean screened = said.source().equals("screening");
			return screened && who != null ? say("known.source.screening", locale, day, who)
					: say("known.source.referral", locale, day);
		}
		String by = who == null ? say("product", locale) : who;
		return messages.getMessage("known.source." + said.form(), new Object[] { day, by },
				say("known.source.task", locale, day, by), locale);
	}

	/** Says a value as people write it; what is none of its kind stands as it is. */
	String value(KnownFact fact, String value, Locale locale) {
		try {
			return written(fact, value, locale);
		}
		catch (DateTimeException | NumberFormatException problem) {
			return value;
		}
	}

	private String written(KnownFact fact, String value, Locale locale) {
		return switch (fact.shape()) {
			case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(locale);
			case YES_NO -> say("known." + value, locale);
			case CHOICE -> messages.getMessage("known.fact." + fact.name() + "." + value, null,
					messages.getMessage("known." + value, null, value, locale), locale);
			case DATE ->
				DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(LocalDate.parse(value));
			case AMOUNT -> amount(new BigDecimal(value), locale);
			case WHOLE -> NumberFormat.getIntegerInstance(locale).format(new BigDecimal(value));
			default -> value;
		};
	}

	String label(String fact, Locale locale) {
		return Objects.requireNonNull(messages.getMessage("known.fact." + fact, null, fact, locale));
	}

	String say(String key, Locale locale, @Nullable Object... values) {
		return messages.getMessage(key, values, locale);
	}

	private static String amount(BigDecimal number, Locale locale) {
		NumberFormat format = NumberFormat.getCurrencyInstance(locale.getLanguage().equals("en") ? Locale.US : locale);
		format.setCurrency(DOLLARS);
		return format.format(number);
	}

	private static String day(Instant at, StaffProfile reader) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone()));
	}

	/**
	 * A statement in words.
	 *
	 * @param fact its name
	 * @param label what it is about
	 * @param value what was said
	 * @param source who wrote it down, when and where
	 */
	public record Line(String fact, String label, String value, String source) {
	}

}
