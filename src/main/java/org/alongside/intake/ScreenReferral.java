package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.Answers;
import org.alongside.shared.ClientId;
import org.alongside.story.Stories;
import org.alongside.story.StoryPart;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hears the story and asks about danger.
 */
@Component
class ScreenReferral implements TaskHandler {

	private final IntakeFiles files;

	private final CaseFiles cases;

	private final Clients clients;

	private final Stories stories;

	private final DangerRules rules;

	private final CaseActs acts;

	ScreenReferral(IntakeFiles files, CaseFiles cases, Clients clients, Stories stories, DangerRules rules,
			CaseActs acts) {
		this.files = files;
		this.cases = cases;
		this.clients = clients;
		this.stories = stories;
		this.rules = rules;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/screen-referral";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		IntakeFile file = files.get(context.caseId());
		Map<String, Object> known = new HashMap<>(Map.of("reason", file.reason()));
		stories.newest(context.caseId(), StoryPart.WORDS)
			.or(() -> Optional.ofNullable(file.story()))
			.ifPresent((story) -> known.put("story", story));
		clients.find(client(context))
			.map(ClientProfile::safeContact)
			.ifPresent((safeContact) -> known.put("safeContact", safeContact));
		return known;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		Screening answered = rules.screening(given, clients.find(client(context)),
				Screening.of(answers, context.actor().reference(), context.now()),
				LocalDate.ofInstant(context.now(), context.by().zone()));
		files.get(context.caseId()).screened(answers.required("story"), answered, context.actor());
		stories.retold(context.caseId(), StoryPart.WORDS, answers.required("story"), "screening", context.actor(),
				context.now());
		String safeContact = answers.text("safeContact");
		// An earlier version of the form does not say that this is known of the person.
		if (safeContact != null && !known(context, safeContact)) {
			clients.update(client(context), Map.of("safeContact", safeContact), "screening", context.actor(),
					context.now());
		}
		acts.record(context.caseId(), context.actor(), "referral.screened", Map.of(), null, Map.of(), context.now());
		return Map.of();
	}

	/** An answer that points to danger is answered, not taken back. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		boolean crisis = files.get(context.caseId()).triage().map(CrisisTriage::crisis).orElse(false);
		return crisis ? Reversal.refused("takeBackSafetyConcern") : Reversal.possible();
	}

	private boolean known(TaskContext context, String safeContact) {
		return clients.find(client(context))
			.map(ClientProfile::safeContact)
			.filter((known) -> flat(known).equals(flat(safeContact)))
			.isPresent();
	}

	private static String flat(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private ClientId client(TaskContext context) {
		return cases.get(context.caseId()).clientId();
	}

}
