package org.alongside.safety;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.Timeline;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down mandated reports, step by step as they are made. In the timeline they are
 * nobody's: who reports is known from the report alone, to those who may know. The audit
 * log names them, and no page of the product shows it.
 */
@Service
@Transactional
public class ReportKeeping {

	private static final Actor NOBODY = Actor.automatic("safety");

	private static final int NUMBER = 80;

	private static final int NAME = 200;

	private final CaseAccess access;

	private final MandatedReports reports;

	private final Populations populations;

	private final ReportRules rules;

	private final SafetyPlanDrafts drafts;

	private final Timeline timeline;

	private final AuditLog audit;

	private final Clock clock;

	ReportKeeping(CaseAccess access, MandatedReports reports, Populations populations, ReportRules rules,
			SafetyPlanDrafts drafts, Timeline timeline, AuditLog audit, Clock clock) {
		this.access = access;
		this.reports = reports;
		this.populations = populations;
		this.rules = rules;
		this.drafts = drafts;
		this.timeline = timeline;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Somebody suspects abuse, neglect or exploitation.
	 * @throws RefusedException naming each field that is missing or wrong
	 */
	public void suspect(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		access.require(by, caseId);
		Instant now = clock.instant();
		ReportSuspicion suspicion = ReportSuspicion.of(fields, by.zone());
		Populations.Found whom = populations.of(suspicion.state(), suspicion.ageYears(), suspicion.dependent());
		MandatedReport report = reports.saveAndFlush(MandatedReport.suspected(caseId, suspicion, whom,
				rules.limits(suspicion.state(), whom.population(), suspicion.at()), Actor.person(by.id()), now));
		done(report, "report.suspected", SafetyPlanDrafts.REPORT, by, now);
	}

	/**
	 * Somebody has called.
	 * @throws RefusedException naming each field that is missing or wrong
	 */
	public void call(StaffProfile by, CaseId caseId, UUID id, Map<String, String> fields) {
		MandatedReport report = find(by, caseId, id);
		Instant now = clock.instant();
		List<FieldError> errors = new ArrayList<>();
		Answers answers = ReportSuspicion.answers(fields);
		Instant at = ReportSuspicion.moment(answers, "calledAt", by.zone(), errors);
		String with = ReportSuspicion.text(answers, "spokenTo", NAME, errors);
		requireShort(answers, errors);
		if (!errors.isEmpty() || at == null || with == null) {
			throw new RefusedException(errors);
		}
		reports.saveAndFlush(report.called(at, with, answers.text("reportNumber"), now));
		done(report, "report.called", id.toString(), by, now);
	}

	/**
	 * The written part was handed in.
	 * @throws RefusedException naming each field that is missing or wrong
	 */
	public void write(StaffProfile by, CaseId caseId, UUID id, Map<String, String> fields) {
		MandatedReport report = find(by, caseId, id);
		Instant now = clock.instant();
		List<FieldError> errors = new ArrayList<>();
		Answers answers = ReportSuspicion.answers(fields);
		Instant at = ReportSuspicion.moment(answers, "writtenAt", by.zone(), errors);
		requireShort(answers, errors);
		if (!errors.isEmpty() || at == null) {
			throw new RefusedException(errors);
		}
		reports.saveAndFlush(report.written(at, answers.text("reportNumber"), now));
		done(report, "report.written", id.toString(), by, now);
	}

	private MandatedReport find(StaffProfile by, CaseId caseId, UUID id) {
		access.require(by, caseId);
		return reports.findById(id)
			.filter((report) -> report.caseId().equals(caseId))
			.orElseThrow(() -> new NotFoundException("Report"));
	}

	private void done(MandatedReport report, String kind, String draft, StaffProfile by, Instant now) {
		drafts.sent(by.id(), report.caseId(), draft);
		timeline.add(report.caseId(), NOBODY, kind,
				Map.of("authority", ReportRules.authority(report.population()), "state", report.state()), null, now);
		audit.act(Actor.person(by.id()), kind, report.caseId(),
				Map.of("report", report.id().toString(), "population", report.population().code()));
	}

	private static void requireShort(Answers answers, List<FieldError> errors) {
		String number = answers.text("reportNumber");
		if (number != null && number.length() > NUMBER) {
			errors.add(FieldError.of("reportNumber", "maxLength", NUMBER));
		}
	}

}
