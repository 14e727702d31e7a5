package org.alongside.assessment;

import org.alongside.assessment.Assessment.Proposal;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.engine.Decisions;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of assessment that follow a rule and need nobody's hand.
 */
@Service
@Transactional
public class AssessmentSteps {

	private static final Actor ASSESSMENT = Actor.automatic("assessment");

	private final Assessments assessments;

	private final InstrumentResults results;

	private final CaseFiles cases;

	private final Decisions decisions;

	private final CaseActs acts;

	private final ClientAge age;

	private final AcuityProposals proposals;

	private final CrisisPath danger;

	private final Clock clock;

	AssessmentSteps(Assessments assessments, InstrumentResults results, CaseFiles cases, Decisions decisions,
			CaseActs acts, ClientAge age, AcuityProposals proposals, CrisisPath danger, Clock clock) {
		this.danger = danger;
		this.assessments = assessments;
		this.results = results;
		this.cases = cases;
		this.decisions = decisions;
		this.acts = acts;
		this.age = age;
		this.proposals = proposals;
		this.clock = clock;
	}

	/** Opens a round, unless one is open, and proposes instruments for it. */
	public void proposeInstruments(CaseId caseId) {
		CaseSummary file = cases.get(caseId);
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("programme", file.programme());
		inputs.put("ageYears", age.at(file, clock.instant()));
		List<Proposal> proposals = decisions.evaluate("instrument-selection", inputs)
			.stream()
			.map(Answers::new)
			.map((row) -> new Proposal(row.required("instrument"), row.required("reason")))
			.toList();
		assessments.saveAndFlush(round(file).proposed(proposals));
	}

	/**
	 * Sets the acuity from how things stand, ends the round and returns the level, 0 to
	 * 4. Somebody who was not safe when a safety concern was left counts as in danger,
	 * whatever the areas say, until somebody has said that the danger is over.
	 */
	public int setAcuity(CaseId caseId) {
		Assessment assessment = assessments.open(caseId);
		Map<Area, Integer> scores = assessment.scores();
		int score = scores.values().stream().mapToInt(Integer::intValue).sum();
		int safety = unsafe(assessment) ? Area.WORST : scores.getOrDefault(Area.SAFETY, 0);
		Acuity acuity = decisions.evaluate("acuity", Map.of("score", score, "safety", safety))
			.stream()
			.map(Answers::new)
			.map((row) -> acuity(row, score, safety))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The decision acuity has no row for " + score));
		Instant now = clock.instant();
		assessments.saveAndFlush(assessment.completed(acuity, now));
		proposals.lapse(caseId, now);
		cases.assessed(caseId, acuity.level(), assessment.describedBy().orElse(ASSESSMENT), now);
		return acuity.level();
	}

	private Assessment round(CaseSummary file) {
		var latest = assessments.findFirstByCaseIdOrderByRoundDesc(file.id());
		if (latest.isPresent() && latest.get().isOpen()) {
			return latest.get();
		}
		int round = latest.map(Assessment::round).orElse(0) + 1;
		acts.record(file.id(), ASSESSMENT, "assessment.opened", Map.of("round", String.valueOf(round)), null, Map.of(),
				clock.instant());
		return Assessment.opened(file.id(), file.programme(), round, clock.instant());
	}

	private boolean unsafe(Assessment assessment) {
		return results.findByAssessmentId(assessment.id())
			.stream()
			.filter(InstrumentResult::unsafe)
			.anyMatch(result -> !danger.overSince(assessment.caseId(), result.completedAt()));
	}

	private static Acuity acuity(Answers row, int score, int safety) {
		return new Acuity(Integer.parseInt(row.required("level")), row.text("name"), row.text("explanation"), score,
				safety);
	}

}
