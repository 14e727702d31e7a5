package org.alongside.cases;

import org.alongside.clients.ClientAlerts;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Adds and ends alerts on the client of a case, in the timeline for all to see.
 */
@Service
@Transactional
public class KeepingAlerts {

	private final CaseAccess access;

	private final CaseFiles cases;

	private final ClientAlerts alerts;

	private final CaseActs acts;

	private final Clock clock;

	KeepingAlerts(CaseAccess access, CaseFiles cases, ClientAlerts alerts, CaseActs acts, Clock clock) {
		this.access = access;
		this.cases = cases;
		this.alerts = alerts;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Adds an alert that holds until the end of a day.
	 * @throws RefusedException if something is missing or the day is over
	 */
	public void add(StaffProfile by, CaseId caseId, String words, @Nullable LocalDate until,
			@Nullable LocalDate reviewOn) {
		access.require(by, caseId);
		if (until == null) {
			throw new RefusedException(FieldError.of("until", "required"));
		}
		Instant now = clock.instant();
		Actor person = Actor.person(by.id());
		ClientAlerts.Alert alert = alerts.add(cases.get(caseId).clientId(), words, until, reviewOn,
				LocalDate.ofInstant(now, by.zone()), person, now);
		acts.record(caseId, person, "alert.added", Map.of("alert", alert.words(), "until", until.toString()), null,
				Map.of("alert", alert.id().toString()), now);
	}

	/**
	 * Says that an alert still holds, until a day, and when to ask again.
	 * @throws RefusedException if the last day is missing, or a day is over
	 */
	public void review(StaffProfile by, CaseId caseId, UUID alertId, @Nullable LocalDate until,
			@Nullable LocalDate reviewOn) {
		access.require(by, caseId);
		if (until == null) {
			throw new RefusedException(FieldError.of("until", "required"));
		}
		Instant now = clock.instant();
		Actor person = Actor.person(by.id());
		ClientAlerts.Alert alert = alerts.review(cases.get(caseId).clientId(), alertId, until, reviewOn,
				LocalDate.ofInstant(now, by.zone()), person, now);
		acts.record(caseId, person, "alert.reviewed", Map.of("alert", alert.words(), "until", until.toString()), null,
				Map.of("alert", alertId.toString()), now);
	}

	/**
	 * Ends an alert before its last day.
	 * @throws RefusedException if the reason is missing
	 */
	public void end(StaffProfile by, CaseId caseId, UUID alertId, String why) {
		access.require(by, caseId);
		Instant now = clock.instant();
		Actor person = Actor.person(by.id());
		ClientAlerts.Alert alert = alerts.end(cases.get(caseId).clientId(), alertId, why, person, now);
		acts.record(caseId, person, "alert.ended", Map.of("alert", alert.words()), why.strip(),
				Map.of("alert", alertId.toString()), now);
	}

}
