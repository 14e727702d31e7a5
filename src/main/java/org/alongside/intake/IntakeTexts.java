package org.alongside.intake;

import org.alongside.calendar.Agency;
import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of intake that are put together from what is on record.
 */
@Component
class IntakeTexts {

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	private final MessageSource messages;

	private final Clients clients;

	private final CaseFiles cases;

	private final Agency agency;

	IntakeTexts(MessageSource messages, Clients clients, CaseFiles cases, Agency agency) {
		this.messages = messages;
		this.clients = clients;
		this.cases = cases;
		this.agency = agency;
	}

	/** Says which dangers the person named and what the rules ask for. */
	String crisisSummary(IntakeFile file, Locale locale) {
		List<String> lines = new ArrayList<>();
		file.screening().ifPresent((screening) -> {
			screening.named().forEach((danger) -> lines.add("• " + text("intake.danger." + danger, locale)));
			screening.open()
				.stream()
				.map((danger) -> text("intake.danger." + danger, locale))
				.reduce((one, other) -> one + ", " + other)
				.ifPresent((open) -> lines.add(text("intake.notAsked", locale, open)));
			if (screening.notes() != null) {
				lines.add(screening.notes());
			}
		});
		file.triage()
			.map(CrisisTriage::action)
			.ifPresent((actions) -> actions.lines().forEach((action) -> lines.add(text(action, locale))));
		return String.join("\n", lines);
	}

	/**
	 * Says what the rules say about eligibility, on what grounds and from which source.
	 */
	String eligibility(IntakeFile file, Locale locale) {
		List<String> lines = new ArrayList<>();
		file.eligibility().ifPresent((result) -> {
			lines.add(text(result.eligible() ? "intake.eligible" : "intake.notEligible", locale));
			lines.add(text(result.reason(), locale));
			if (result.citation() != null) {
				lines.add(text("intake.source", locale, result.citation()));
			}
		});
		file.answers()
			.map(EligibilityAnswers::incomePercentOfPoverty)
			.ifPresent((percent) -> lines.add(text("intake.income", locale, percent.toString())));
		return String.join("\n", lines);
	}

	String consentState(IntakeFile file, LocalDate today, Locale locale) {
		return text("intake.consent." + file.consentState(today).name().toLowerCase(Locale.ROOT), locale);
	}

	/** Names the reasons of a match, such as {@code same birth date}. */
	String reasons(List<String> codes, Locale locale) {
		return String.join(", ",
				codes.stream().map((code) -> messages.getMessage("match." + code, null, code, locale)).toList());
	}

	/** Names each code as an option of a form's list. */
	List<Map<String, Object>> options(List<String> codes, String prefix, Locale locale) {
		return codes.stream().map((code) -> option(code, text(prefix + code, locale))).toList();
	}

	static Map<String, Object> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	/** Writes the notice to the referrer that the person is not taken on, and why. */
	String notice(IntakeFile file, IntakeDecision decision) {
		ClientProfile client = clients.find(cases.get(file.caseId()).clientId()).orElseThrow();
		boolean self = "self".equals(file.referrer());
		Locale locale = (self && speaksSpanish(client)) ? SPANISH : Locale.ENGLISH;
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(text("intake.notice.greeting", locale, self ? client.name() : file.referrer()));
		paragraphs.add(text(self ? "intake.notice.self" : "intake.notice.other", locale, client.name(),
				date(file.receivedAt(), locale), text("programme." + file.programme(), locale)));
		paragraphs.add(text("intake.notice.reason", locale, decision.reason()));
		if (decision.referredTo() != null) {
			paragraphs.add(text("intake.notice.elsewhere", locale, decision.referredTo()));
		}
		paragraphs.add(text("intake.notice.review", locale));
		return String.join("\n\n", paragraphs);
	}

	EligibilityResult noEligibilityRule() {
		return new EligibilityResult(false, text("intake.noEligibilityRule", Locale.ENGLISH), null);
	}

	String text(String key, Locale locale, @Nullable Object... values) {
		return messages.getMessage(key, values, key, locale);
	}

	private static boolean speaksSpanish(ClientProfile client) {
		return client.language() != null
				&& SPANISH.getLanguage().equals(Locale.forLanguageTag(client.language()).getLanguage());
	}

	private String date(Instant at, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(agency.dayOf(at));
	}

}
