package org.alongside.safety;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.engine.Decisions;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down what is said about dangers, with everything that follows from it but the
 * process: the alert, the acuity, who is told.
 */
@Component
class CrisisRecord {

	/** Two who report the same at the same moment write one crisis. */
	private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('crisis:' || :case, 0))";

	private final Crises crises;

	private final CaseFiles cases;

	private final TellingSupervisors telling;

	private final Decisions decisions;

	private final SafetyRules rules;

	private final CaseActs acts;

	private final JdbcClient jdbc;

	CrisisRecord(Crises crises, CaseFiles cases, TellingSupervisors telling, Decisions decisions, SafetyRules rules,
			CaseActs acts, JdbcClient jdbc) {
		this.crises = crises;
		this.cases = cases;
		this.telling = telling;
		this.decisions = decisions;
		this.rules = rules;
		this.acts = acts;
		this.jdbc = jdbc;
	}

	/** Holds what is not settled until the transaction ends; empty where nothing is. */
	Optional<Crisis> unsettled(CaseId caseId) {
		jdbc.sql(LOCK).param("case", caseId.toString()).query((row, number) -> number).list();
		return crises.unsettled(caseId);
	}

	void report(CaseId caseId, DangerReport report, Actor by, Instant at) {
		Optional<Crisis> known = unsettled(caseId);
		LocalDate until = rules.alertUntil(at);
		Crisis crisis = known.map(one -> one.raisedAgain(report, by, at, until))
			.orElseGet(() -> Crisis.raised(caseId, report, by, at, until));
		Map<String, String> references = Map.of("level", crisis.level().code(), "source", report.source());
		acts.record(caseId, by, known.isPresent() ? "danger.raisedAgain" : "danger.raised", references, report.words(),
				references, at);
		begun(crisis, by, at);
	}

	/**
	 * The person is not safe. Who was said to be safe before, or was never known to be in
	 * danger, is from now on.
	 */
	void notSafe(CaseId caseId, DangerAnswer answer, Actor by, Instant at) {
		Crisis known = unsettled(caseId).orElse(null);
		if (known == null) {
			report(caseId, new DangerReport(DangerLevel.HIGH, answer.words(), "answer", false), by, at);
			return;
		}
		boolean wasOver = !known.open();
		known.notSafe(answer.words(), by, at, rules.alertUntil(at));
		acts.record(caseId, by, wasOver ? "danger.again" : "danger.notSafe", Map.of(), answer.words(), Map.of(), at);
		if (wasOver) {
			begun(known, by, at);
		}
		else {
			crises.saveAndFlush(known);
		}
	}

	/** The danger is over; it is asked again as the rules want for its level. */
	void over(Crisis crisis, DangerAnswer answer, Actor by, Instant at) {
		List<CrisisFollowUp> planned = answer.state() == DangerAnswer.State.DECEASED ? List.of()
				: followUps(crisis.level(), at);
		LocalDate until = planned.isEmpty() ? SafetyRules.day(at)
				: SafetyRules.day(planned.get(planned.size() - 1).dueAt());
		crises.saveAndFlush(crisis.ended(answer, planned, by, at, until));
		cases.dangerOver(crisis.caseId());
		record(crisis.caseId(), "danger.over.", answer, by, at);
	}

	/**
	 * What somebody says at a task of the path: the end of the danger, that it is still
	 * over, or that it is not.
	 */
	void answered(CaseId caseId, DangerAnswer answer, Actor by, Instant at) {
		if (!answer.over()) {
			notSafe(caseId, answer, by, at);
			return;
		}
		unsettled(caseId).ifPresent(crisis -> {
			if (crisis.open()) {
				over(crisis, answer, by, at);
			}
			else if (crisis.nextFollowUp().isPresent()) {
				crises.saveAndFlush(crisis.followedUp(answer, by, at));
				record(caseId, "danger.followedUp.", answer, by, at);
			}
		});
	}

	void settled(Crisis crisis, Actor by, Instant at) {
		crises.saveAndFlush(crisis.settled(at));
		acts.record(crisis.caseId(), by, "danger.settled", Map.of(), null, Map.of(), at);
	}

	void givenUp(Crisis crisis, Actor by, Instant at) {
		crises.saveAndFlush(crisis.givenUp(by, at));
		acts.record(crisis.caseId(), by, "danger.givenUp", Map.of(), null, Map.of(), at);
	}

	private void begun(Crisis crisis, Actor by, Instant at) {
		crises.saveAndFlush(crisis);
		cases.inDanger(crisis.caseId(), by, at);
		telling.tell(crisis, cases.get(crisis.caseId()), at);
		crises.saveAndFlush(crisis);
	}

	private void record(CaseId caseId, String kind, DangerAnswer answer, Actor by, Instant at) {
		String state = switch (answer.state()) {
			case NOT_SAFE -> "notSafe";
			case SAFE -> "safe";
			case TAKEN_OVER -> "takenOver";
			case EMERGENCY_SERVICES -> "emergency";
			case DECEASED -> "deceased";
		};
		Map<String, String> values = answer.takenOverBy() == null ? Map.of() : Map.of("name", answer.takenOverBy());
		acts.record(caseId, by, kind + state, values, answer.words(), Map.of(), at);
	}

	private List<CrisisFollowUp> followUps(DangerLevel level, Instant from) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("level", level.code());
		return decisions.evaluate("crisis-follow-up", inputs)
			.stream()
			.map(Answers::new)
			.map(row -> new CrisisFollowUp(from.plus(Duration.ofHours(Long.parseLong(row.required("afterHours")))),
					row.required("basis"), row.required("citation"), null, null))
			.sorted(Comparator.comparing(CrisisFollowUp::dueAt))
			.toList();
	}

}
