package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.PersonAccess;
import org.alongside.clients.Clients;
import org.alongside.engine.Decisions;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerLevel;
import org.alongside.safety.DangerReport;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The steps of intake that follow a rule and need nobody's hand.
 */
@Service
@Transactional
public class IntakeSteps {

	private static final Actor INTAKE = Actor.automatic("intake");

	private final IntakeFiles files;

	private final Clients clients;

	private final CaseFiles cases;

	private final Decisions decisions;

	private final IntakeTexts texts;

	private final DangerRules rules;

	private final CrisisPath danger;

	private final CaseActs acts;

	private final PersonAccess told;

	private final Clock clock;

	IntakeSteps(IntakeFiles files, Clients clients, CaseFiles cases, Decisions decisions, IntakeTexts texts,
			DangerRules rules, CrisisPath danger, CaseActs acts, PersonAccess told, Clock clock) {
		this.told = told;
		this.rules = rules;
		this.danger = danger;
		this.files = files;
		this.clients = clients;
		this.cases = cases;
		this.decisions = decisions;
		this.texts = texts;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Returns whether the rules call the screening a crisis; then its path begins. A
	 * danger no rule knows of counts as one: better an unneeded visit than a person left
	 * alone.
	 */
	public boolean triageCrisis(CaseId caseId) {
		IntakeFile file = files.get(caseId);
		CrisisTriage triage = rules.triage(file.screening().orElseThrow());
		file.triaged(triage);
		if (triage.crisis()) {
			acts.record(caseId, INTAKE, "crisis.found", Map.of(), triage.action(), Map.of(), clock.instant());
			danger.report(caseId, DangerReport.atIntake(DangerLevel.of(triage.level())), INTAKE, clock.instant());
		}
		return triage.crisis();
	}

	/**
	 * Returns whether somebody should look if the person is known already. Who is kept
	 * apart is not proposed: the referral goes on as of a new person, and those who see
	 * them are told.
	 */
	public boolean findDuplicates(CaseId caseId) {
		CaseSummary file = cases.get(caseId);
		Map<Boolean, List<Clients.LikelyMatch>> likely = clients.likely(file.clientId())
			.stream()
			.collect(Collectors.partitioningBy(match -> told.proposable(match.client().id(), file.teamId())));
		likely.get(false).forEach(match -> told.cameAgain(match.client().id(), clock.instant()));
		List<Candidate> found = likely.get(true)
			.stream()
			.map((match) -> new Candidate(match.client().id().value(), match.score(), match.reasons()))
			.toList();
		files.get(caseId).possiblyKnownAs(found);
		if (!found.isEmpty()) {
			acts.record(caseId, INTAKE, "person.maybeKnown", Map.of("count", String.valueOf(found.size())), null,
					Map.of(), clock.instant());
		}
		return !found.isEmpty();
	}

	/**
	 * Returns whether the programme's rules let it serve the person. When no rule
	 * answers, they do not, and the reason says so: a person decides next.
	 */
	public boolean decideEligibility(CaseId caseId) {
		IntakeFile file = files.get(caseId);
		EligibilityResult result = decisions.evaluate("eligibility", inputs(file))
			.stream()
			.map(Answers::new)
			.map((row) -> new EligibilityResult(row.yes("eligible"), row.required("reason"), row.text("citation")))
			.findFirst()
			.orElseGet(texts::noEligibilityRule);
		file.found(result);
		acts.record(caseId, INTAKE, result.eligible() ? "eligibility.met" : "eligibility.notMet", Map.of(),
				result.reason(), Map.of(), clock.instant());
		return result.eligible();
	}

	/** The person is served from now on. */
	public void acceptReferral(CaseId caseId) {
		IntakeDecision decision = files.get(caseId).decision().orElseThrow();
		cases.accepted(caseId, Actor.of(decision.by()), decision.reason(), clock.instant());
	}

	/**
	 * Writes the notice the referrer is owed, once, and ends the intake. The notice is
	 * kept to be printed and handed over.
	 */
	public void sendRefusalNotice(CaseId caseId) {
		IntakeFile file = files.get(caseId);
		if (file.notice().isPresent()) {
			return;
		}
		IntakeDecision decision = file.decision().orElseThrow();
		file.noticeWritten(texts.notice(file, decision), clock.instant());
		acts.record(caseId, INTAKE, "referral.noticeWritten", Map.of("referrer", file.referrer()), null, Map.of(),
				clock.instant());
		cases.refused(caseId, Actor.of(decision.by()), decision.reason(), clock.instant());
	}

	private Map<String, Object> inputs(IntakeFile file) {
		EligibilityAnswers answers = file.answers().orElseThrow();
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("programme", file.programme());
		inputs.put("ageYears", answers.ageYears());
		inputs.put("insured", answers.insured());
		inputs.put("incomePercentOfPoverty", answers.incomePercentOfPoverty());
		inputs.put("livesInArea", answers.livesInArea());
		return inputs;
	}

}
