package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.Answers;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Lets a person decide whether somebody is known already. Nothing is ever merged without
 * one.
 */
@Component
class ComparePeople implements TaskHandler {

	private static final String NONE = "none";

	private final IntakeFiles files;

	private final CaseFiles cases;

	private final Clients clients;

	private final IntakeTexts texts;

	private final CaseActs acts;

	private final PersonAccess told;

	ComparePeople(IntakeFiles files, CaseFiles cases, Clients clients, IntakeTexts texts, CaseActs acts,
			PersonAccess told) {
		this.told = told;
		this.files = files;
		this.cases = cases;
		this.clients = clients;
		this.texts = texts;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/compare-people";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Locale locale = context.by().locale();
		List<Map<String, Object>> rows = new ArrayList<>();
		List<Map<String, Object>> options = new ArrayList<>();
		boolean somebody = false;
		for (Candidate candidate : files.get(context.caseId()).candidates()) {
			Told may = told.of(context.by(), new ClientId(candidate.client()));
			somebody |= may == Told.SOMEBODY;
			if (may != Told.EVERYTHING) {
				continue;
			}
			clients.find(new ClientId(candidate.client())).ifPresent((client) -> {
				String born = born(client, locale);
				rows.add(Map.of("name", client.name(), "birthDate", born, "why",
						texts.reasons(candidate.reasons(), locale)));
				options.add(IntakeTexts.option(candidate.client().toString(), client.name() + " · " + born));
			});
		}
		if (somebody) {
			rows.add(Map.of("name", texts.text("intake.known", locale), "birthDate", "–", "why",
					texts.text("intake.known.where", locale)));
		}
		options.add(IntakeTexts.option(NONE, texts.text("intake.noneOfThem", locale)));
		return Map.of("candidates", rows, "matches", options);
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		UUID same = chosen(answers.required("samePerson"));
		String reason = answers.required("reason");
		if (same != null && told.of(context.by(), new ClientId(same)) != Told.EVERYTHING) {
			throw new RefusedException(FieldError.of("samePerson", "notACandidate"));
		}
		files.get(context.caseId()).compared(new Comparison(same, reason, context.actor().reference(), context.now()));
		if (same != null) {
			ClientId known = new ClientId(same);
			clients.recognise(cases.get(context.caseId()).clientId(), known, context.actor(), context.now());
			cases.clientRecognised(context.caseId(), known, context.actor(), context.now());
		}
		acts.record(context.caseId(), context.actor(), (same != null) ? "person.recognised" : "person.new", Map.of(),
				reason, Map.of(), context.now());
		return Map.of();
	}

	/** Two records that became one do not come apart again. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return NONE.equals(answers.get("samePerson")) ? Reversal.possible() : Reversal.refused("takeBackMerged");
	}

	private static @Nullable UUID chosen(String answer) {
		try {
			return NONE.equals(answer) ? null : UUID.fromString(answer);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(FieldError.of("samePerson", "notACandidate"));
		}
	}

	private String born(ClientProfile client, Locale locale) {
		LocalDate date = client.birthDate();
		return (date != null) ? date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale))
				: texts.text("intake.birthDateUnknown", locale);
	}

}
