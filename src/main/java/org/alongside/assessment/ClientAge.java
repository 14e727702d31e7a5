package org.alongside.assessment;

import org.alongside.calendar.Agency;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old the client of a case is.
 */
@Component
class ClientAge {

	private final CaseFiles cases;

	private final Clients clients;

	private final Agency agency;

	ClientAge(CaseFiles cases, Clients clients, Agency agency) {
		this.cases = cases;
		this.clients = clients;
		this.agency = agency;
	}

	/** Returns the age in years on the agency's day, or null when it is not known. */
	@Nullable Integer at(CaseId caseId, Instant now) {
		return at(cases.get(caseId), now);
	}

	/** Returns the age in years on the agency's day, or null when it is not known. */
	@Nullable Integer at(CaseSummary file, Instant now) {
		LocalDate today = agency.dayOf(now);
		return clients.find(file.clientId())
			.map(ClientProfile::birthDate)
			.map((born) -> (int) ChronoUnit.YEARS.between(born, today))
			.orElse(null);
	}

}
