package org.alongside.intake;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerLevel;
import org.alongside.safety.DangerReport;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks about danger what the screening left open, from the case file and at any time.
 */
@Service
@Transactional
public class AskingLater {

	private final CaseAccess access;

	private final IntakeFiles files;

	private final DangerRules rules;

	private final CrisisPath danger;

	private final CaseActs acts;

	private final Clock clock;

	AskingLater(CaseAccess access, IntakeFiles files, DangerRules rules, CrisisPath danger, CaseActs acts,
			Clock clock) {
		this.access = access;
		this.files = files;
		this.rules = rules;
		this.danger = danger;
		this.acts = acts;
		this.clock = clock;
	}

	/** Returns what nobody has asked yet, by the names of the questions, in order. */
	@Transactional(readOnly = true)
	public List<String> open(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		return files.findById(caseId).flatMap(IntakeFile::screening).map(Screening::open).orElse(List.of());
	}

	/**
	 * Keeps the answers. A yes begins the path of a crisis at once; what is not answered
	 * stays open.
	 * @throws RefusedException if nothing was answered
	 * @throws ConflictException if somebody else has answered a question meanwhile
	 */
	public void answer(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		List<String> open = open(by, caseId);
		Map<String, Boolean> told = told(fields);
		if (told.isEmpty()) {
			throw new RefusedException(FieldError.of("danger", "required"));
		}
		if (!open.containsAll(told.keySet())) {
			throw new ConflictException("askedMeanwhile");
		}
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		IntakeFile file = files.get(caseId).askedLater(told, actor, now);
		acts.record(caseId, actor, "danger.askedLater", Map.of(), null, Map.of(), now);
		if (told.containsValue(true)) {
			Map<String, Object> named = new LinkedHashMap<>(told);
			CrisisTriage triage = rules.triage(Screening.of(new Answers(named), actor.reference(), now));
			acts.record(file.caseId(), actor, "crisis.found", Map.of(), triage.action(), Map.of(), now);
			danger.report(caseId, new DangerReport(DangerLevel.of(triage.level()), null, "intake", false), actor, now);
		}
	}

	private static Map<String, Boolean> told(Map<String, String> fields) {
		Answers answers = new Answers(fields);
		Map<String, Boolean> told = new LinkedHashMap<>();
		for (String question : Screening.QUESTIONS) {
			Boolean answer = answers.told(question);
			if (answer != null) {
				told.put(question, answer);
			}
		}
		return told;
	}

}
