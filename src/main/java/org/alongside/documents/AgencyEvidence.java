package org.alongside.documents;

import org.alongside.calendar.Agency;
import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;

/**
 * Which agency provides the case management: the one on the letterhead.
 */
@Component
class AgencyEvidence implements RecordEvidence {

	private static final String AGENCY = "agency";

	private final Letterheads letterheads;

	private final Agency agency;

	private final Clock clock;

	AgencyEvidence(Letterheads letterheads, Agency agency, Clock clock) {
		this.letterheads = letterheads;
		this.agency = agency;
		this.clock = clock;
	}

	@Override
	public Set<String> elements() {
		return Set.of(AGENCY);
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		String place = "/cases/" + caseId + "/documents";
		return letterheads.holding(agency.dayOf(clock.instant()))
			.map(head -> Proof.found(AGENCY, place, head.agency()))
			.orElseGet(() -> Proof.missing(null));
	}

}
