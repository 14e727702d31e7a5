package org.alongside.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the staff of the demo agency answer.
 */
final class DemoAnswers {

	private static final Map<String, String> NEEDS = Map.of("physical-health", "transportation-insecurity",
			"mental-health", "stress", "addiction", "social-connection", "ageing", "social-connection",
			"chronic-disease", "food-insecurity", "disability", "inadequate-housing", "child-welfare", "stress",
			"immigration", "language-access", "occupational", "employment-status");

	private DemoAnswers() {
	}

	/**
	 * Returns the answers to a task.
	 * @param data what the form starts with
	 * @param round how often this task came up before in the story
	 */
	static Map<String, Object> to(String task, DemoStory story, Map<String, Object> data, Instant now, int round) {
		LocalDate today = now.atZone(DemoStaff.ZONE).toLocalDate();
		Map<String, Object> answers = new LinkedHashMap<>();
		switch (task) {
			case "screen-referral" -> answers.putAll(screening(story));
			case "respond-to-crisis" -> answers.putAll(Map.of("actions", List.of("shelter", "supervisor-informed"),
					"actionTaken", "Bed found at the family shelter; drove there together.", "safeNow", "yes"));
			case "compare-people" ->
				answers.putAll(Map.of("samePerson", "none", "reason", "Different mother's name and address."));
			case "check-eligibility" -> answers.putAll(Map.of("livesInArea", "yes", "insured", "unknown",
					"householdSize", 1 + story.number() % 4, "monthlyIncome", 900 + 100 * (story.number() % 9)));
			case "obtain-consent" ->
				answers.putAll(Map.of("consent", "given", "how", "written", "consentedOn", today.toString()));
			case "decide-intake" -> answers.putAll(decision(story));
			case "assign-worker" -> answers.putAll(Map.of("worker", first(data, "workers", story.number()), "reason",
					"Speaks the language and has room this month."));
			case "choose-instruments" -> answers.putAll(Map.of("instruments", instruments(story)));
			case "complete-instrument" -> answers.putAll(items(String.valueOf(data.get("instrument")), story,
					round / Math.max(1, instruments(story).size())));
			case "respond-to-safety-concern" ->
				answers.putAll(Map.of("actions", List.of("safety-plan", "supervisor-informed"), "actionTaken",
						"Asked directly, made a safety plan together, next contact tomorrow.", "safeNow", "yes"));
			case "answer-crisis" -> answers
				.putAll(Map.of("danger", "safe", "said", "Sat together until her sister came; spoke again at night."));
			case "follow-up-crisis" ->
				answers.putAll(Map.of("danger", "safe", "said", "Slept, ate, and knows whom to call. Still safe."));
			case "name-needs" -> answers.putAll(needs(story));
			case "draft-plan" -> answers.putAll(plan(story, data, today));
			case "review-plan-with-client" ->
				answers.putAll(Map.of("clientAgreed", "yes", "signedHow", "typed", "copyGiven", true));
			case "approve-plan", "approve-plan-second-level" -> answers.putAll(approval(story, round));
			case "choose-service" -> answers.putAll(service(story));
			case "chase-partner" ->
				answers.putAll(Map.of("answer", "accepted", "note", "Spoke to the intake desk; they have a place."));
			case "confirm-service-start" -> answers.putAll(Map.of("started", "yes", "startedOn", today.toString()));
			case "ask-benefit" -> answers.putAll(Map.of("received", "yes", "helped", "somewhat", "wouldUseAgain", "yes",
					"words", "They knew my name the second time."));
			case "make-contact" -> answers.putAll(contact(story, now, round));
			case "review-plan" -> answers.putAll(Map.of("outcome", "keep", "reason", "Goals still fit; two met."));
			case "prepare-closure" ->
				answers.putAll(Map.of("reason", story.path().equals("leaving") ? "withdrew" : "goals-met",
						"outcomeSummary", "Reached what mattered most and knows where to turn.", "goalsOutcome",
						"First goal met, second in good hands.", "benefit", "Services helped and go on.", "reentry",
						"Call the front desk any time; the file opens again."));
			case "approve-closure" -> answers.put("decision", "approve");
			default -> throw new IllegalStateException("Nobody at the demo agency knows how to do " + task);
		}
		return answers;
	}

	/** Danger is asked about; now and then a question is left for later. */
	private static Map<String, Object> screening(DemoStory story) {
		Map<String, Object> answers = new HashMap<>(Map.of("story", story.words()));
		List.of("immediateDanger", "suicidalThoughts", "overdose", "violenceAtHome", "childAtRisk", "adultAtRisk")
			.forEach(question -> answers.put(question, "no"));
		answers.put("harmToOthers", story.number() % 5 == 0 ? "not-asked" : "no");
		answers.put("noSafePlaceTonight", story.path().equals("crisis") ? "yes" : "no");
		return answers;
	}

	private static Map<String, Object> decision(DemoStory story) {
		if (story.path().equals("refused")) {
			return Map.of("decision", "refer-elsewhere", "reason", "Another agency serves this need closer to home.",
					"referredTo", "County Family Services");
		}
		return Map.of("decision", "accept", "reason", "The programme fits and the person wants it.");
	}

	private static List<String> instruments(DemoStory story) {
		return switch (story.programme()) {
			case "mental-health" -> List.of("instrument-phq-9", "instrument-gad-7");
			case "addiction" -> List.of("instrument-audit-c", "instrument-phq-9");
			case "chronic-disease", "physical-health" -> List.of("instrument-hunger-vital-sign");
			default -> List.of();
		};
	}

	/**
	 * Things got better from one assessment to the next.
	 */
	private static Map<String, Object> items(String instrument, DemoStory story, int assessment) {
		int count = switch (instrument) {
			case "instrument-phq-9" -> 9;
			case "instrument-gad-7" -> 7;
			case "instrument-audit-c" -> 3;
			default -> 2;
		};
		Map<String, Object> answers = new HashMap<>();
		for (int item = 1; item <= count; item++) {
			boolean safety = instrument.equals("instrument-phq-9") && item == 9;
			answers.put("item" + item, safety ? (story.number() % 10 == 9 ? "1" : "0")
					: String.valueOf(Math.max(0, (story.number() + item) % (count == 2 ? 2 : 4) - assessment)));
		}
		answers.put("language", story.number() % 3 == 0 ? "interpreter" : "en");
		answers.put("administeredHow", "in-person");
		return answers;
	}

	private static Map<String, Object> needs(DemoStory story) {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("needs", List.of(Map.of("domain", NEEDS.get(story.programme()), "description", story.words(),
				"clientRank", 1, "priority", "soon")));
		answers.put("strengths", "Knows own mind, keeps appointments, has one person to call.");
		answers.put("hopes", "A quiet month.");
		List<String> domains = List.of("housing", "food", "income", "health", "mentalHealth", "substanceUse", "safety",
				"functioning", "cognition", "supportNetwork", "legal", "engagement");
		for (int index = 0; index < domains.size(); index++) {
			int score = domains.get(index).equals("safety") ? 0 : (story.number() + index) % 3;
			answers.put(domains.get(index), String.valueOf(score));
		}
		return answers;
	}

	private static Map<String, Object> plan(DemoStory story, Map<String, Object> data, LocalDate today) {
		String need = first(data, "needOptions", 0);
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("vision", story.words());
		answers.put("strengths", "Knows own mind, keeps appointments, has one person to call.");
		answers.put("routines", "Coffee with the neighbour on Sundays.");
		answers.put("goals", List.of(Map.of("statement", "I want one thing to get easier: " + story.words(), "measure",
				"Says so at two contacts in a row", "needId", need, "targetDate", today.plusDays(60).toString(), "step",
				"Visit the service together", "owner", "client", "baseline", "Has tried alone and stopped", "steps",
				List.of(Map.of("what", "Ask for a first appointment", "who", "worker")))));
		answers.put("referrals", List.of("partner", "declined", "chase", "benefit").contains(story.path())
				? List.of(Map.of("needId", need, "serviceWanted", "Community support, close to home")) : List.of());
		answers.put("riskLevel", story.path().equals("second") ? "3" : "1");
		answers.put("weeklyCostUsd", 40);
		answers.put("monitor", "The case manager, every second week");
		answers.put("reviewDate", today.plusDays(90).toString());
		return answers;
	}

	private static Map<String, Object> approval(DemoStory story, int round) {
		if (story.path().equals("returned") && round == 0) {
			return Map.of("decision", "return", "reasonCode", "goals-not-measurable", "reason",
					"How will we both see that it worked? Please add a measure in the client's words.");
		}
		return Map.of("decision", "approve", "praise", "The client's voice is on every line.");
	}

	private static Map<String, Object> service(DemoStory story) {
		return Map.of("clientChose", "yes", "offered", "Neighbours' Table, County Family Services, Open Door",
				"serviceName", "Weekly community support", "organization", "Neighbours' Table", "whyChosen",
				"Close to home and a friend goes there", "consentToShare", "yes");
	}

	private static Map<String, Object> contact(DemoStory story, Instant now, int round) {
		Map<String, Object> answers = new LinkedHashMap<>();
		boolean made = story.number() % 4 != 0 || round > 0;
		answers.put("made", made ? "yes" : "no");
		answers.put("mode", round % 2 == 0 ? "home-visit" : "phone");
		answers.put("contactAt", now.minusSeconds(3600).toString());
		answers.put("minutes", made ? 40 : 10);
		answers.put("summary", made ? "Talked about the week; the new routine holds." : "Knocked twice, left a card.");
		if (!made) {
			answers.put("whyNotMade", "Nobody was home.");
		}
		String next = switch (story.path()) {
			case "reassess" -> "reassess";
			case "trend" -> round == 1 ? "reassess" : "continue";
			case "closing", "closing-approval", "closed", "reopened" -> round == 0 ? "continue" : "close";
			default -> "continue";
		};
		answers.put("nextStep", next);
		if (!next.equals("continue")) {
			answers.put("reason", "Said so herself at the last visit.");
		}
		return answers;
	}

	private static String first(Map<String, Object> data, String list, int index) {
		if (data.get(list) instanceof List<?> options && !options.isEmpty()
				&& options.get(index % options.size()) instanceof Map<?, ?> option) {
			return String.valueOf(option.get("value"));
		}
		throw new IllegalStateException("The form offers nothing under " + list);
	}

}
