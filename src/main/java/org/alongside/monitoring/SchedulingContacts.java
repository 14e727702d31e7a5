package org.alongside.monitoring;

import org.alongside.calendar.Agency;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.engine.Decisions;
import org.alongside.planning.CurrentPlan;
import org.alongside.planning.CurrentPlans;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides by rule when the client is contacted next and when the plan is looked at again.
 */
@Service
@Transactional(readOnly = true)
public class SchedulingContacts {

	private final CaseFiles cases;

	private final Contacts contacts;

	private final CurrentPlans plans;

	private final Decisions decisions;

	private final Agency agency;

	SchedulingContacts(CaseFiles cases, Contacts contacts, CurrentPlans plans, Decisions decisions, Agency agency) {
		this.cases = cases;
		this.contacts = contacts;
		this.plans = plans;
		this.decisions = decisions;
		this.agency = agency;
	}

	/**
	 * Returns the schedule with which monitoring begins, or goes on after a review that
	 * kept the plan. The plan is looked at on the day agreed with the client, unless that
	 * day has passed or the rule wants it sooner.
	 */
	public Schedule begin(CaseId caseId, Instant at) {
		Map<String, Object> rule = rule(caseId);
		Instant review = at.plus(days(rule, "reviewDays"));
		Optional<Instant> agreed = plans.of(caseId).map(CurrentPlan::reviewDate).map(agency::startOf);
		Instant sooner = agreed.filter((day) -> day.isAfter(at) && day.isBefore(review)).orElse(review);
		return new Schedule(at.plus(days(rule, "contactDays")), sooner);
	}

	/**
	 * Returns when the next contact is due, counted from the last one made. An attempt
	 * that failed does not move it: it is repeated after the days the rule gives.
	 */
	public Instant next(CaseId caseId, Instant at) {
		Instant last = contacts.lastMade(caseId);
		Map<String, Object> rule = rule(caseId);
		Instant due = ((last != null) ? last : at).plus(days(rule, "contactDays"));
		Instant earliest = at.plus(days(rule, "retryDays"));
		return due.isBefore(earliest) ? earliest : due;
	}

	private Map<String, Object> rule(CaseId caseId) {
		CaseSummary file = cases.get(caseId);
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("programme", file.programme());
		inputs.put("acuity", file.acuity());
		List<Map<String, Object>> rows = decisions.evaluate("contact-schedule", inputs);
		if (rows.isEmpty()) {
			throw new IllegalStateException("No contact schedule for " + inputs);
		}
		return rows.get(0);
	}

	private static Duration days(Map<String, Object> rule, String name) {
		return Duration.ofDays(((Number) rule.get(name)).longValue());
	}

	/**
	 * When things are due.
	 *
	 * @param nextContactAt the next contact
	 * @param reviewAt the next look at the plan
	 */
	public record Schedule(Instant nextContactAt, Instant reviewAt) {
	}

}
