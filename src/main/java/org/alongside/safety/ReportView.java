package org.alongside.safety;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.Discretion;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Mandated reports as somebody may see them: without the reporter for all but those who
 * may know.
 */
@Component
@Transactional(readOnly = true)
public class ReportView {

	private final CaseAccess access;

	private final Discretion discretion;

	private final MandatedReports reports;

	private final ReportRules rules;

	private final StaffDirectory staff;

	private final DueText moments;

	private final Clock clock;

	ReportView(CaseAccess access, Discretion discretion, MandatedReports reports, ReportRules rules,
			StaffDirectory staff, DueText moments, Clock clock) {
		this.access = access;
		this.discretion = discretion;
		this.reports = reports;
		this.rules = rules;
		this.staff = staff;
		this.moments = moments;
		this.clock = clock;
	}

	/** Returns the reports of a case, latest first, at most 50. */
	public List<Line> of(CaseId caseId, StaffProfile reader) {
		access.require(reader, caseId);
		return reports.of(caseId).stream().map((report) -> line(report, reader)).toList();
	}

	/** Returns the states a report can be made in. */
	public List<String> states() {
		return ReportSuspicion.STATES;
	}

	private Line line(MandatedReport report, StaffProfile reader) {
		Instant now = clock.instant();
		boolean known = discretion.mayKnowReporter(reader, report.caseId(), report.reporter());
		Instant called = report.calledAt();
		Instant written = report.writtenAt();
		return new Line(report.id(), report.about(), report.ageYears(), report.population().code(),
				report.populationCitation(), ReportRules.authority(report.population()), report.state(),
				report.suspected(), moment(report.suspectedAt(), reader), moment(report.callDue(), reader),
				report.callDue().equals(report.suspectedAt()), called == null && report.callDue().isBefore(now),
				report.callBasis(), called == null ? null : moment(called, reader), report.spokenTo(),
				report.reportNumber(), moment(report.writtenDue(), reader),
				written == null && report.writtenDue().isBefore(now), report.writtenBasis(), report.citation(),
				written == null ? null : moment(written, reader),
				rules.limits(report.state(), report.population(), report.suspectedAt()).phone(),
				known ? staff.nameOf(report.reporter()) : null);
	}

	private DueText.Moment moment(Instant at, StaffProfile reader) {
		return moments.moment(at, reader.zone(), reader.locale());
	}

	/**
	 * A report.
	 *
	 * @param population whom it concerns, by name
	 * @param authority who is called, by name
	 * @param callAtOnce whether the rule leaves no time
	 * @param callLate whether nobody has called although the time is over
	 * @param writtenLate whether the written part is missing although the time is over
	 * @param phone whom to call, or null when no number was verified
	 * @param reporter who made it, or null for whoever may not know
	 */
	public record Line(UUID id, String about, int ageYears, String population, @Nullable String populationCitation,
			String authority, String state, String suspected, DueText.Moment suspectedAt, DueText.Moment callDue,
			boolean callAtOnce, boolean callLate, String callBasis, DueText.@Nullable Moment calledAt,
			@Nullable String spokenTo, @Nullable String reportNumber, DueText.Moment writtenDue, boolean writtenLate,
			String writtenBasis, String citation, DueText.@Nullable Moment writtenAt, @Nullable String phone,
			@Nullable String reporter) {
	}

}
