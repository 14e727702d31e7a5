package org.alongside.readiness;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * Whose case it is, and who serves them.
 */
@Component
class CaseEvidence implements RecordEvidence {

	private static final String NAME = "name";

	private final CaseFiles cases;

	private final StaffDirectory staff;

	CaseEvidence(CaseFiles cases, StaffDirectory staff) {
		this.cases = cases;
		this.staff = staff;
	}

	@Override
	public Set<String> elements() {
		return Set.of(NAME, "worker");
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		CaseSummary file = cases.get(caseId);
		String place = "/cases/" + caseId;
		String name = element.equals(NAME) ? file.clientName() : worker(file);
		return name == null || name.isBlank() ? Proof.missing(place) : Proof.found(element, place, name);
	}

	private String worker(CaseSummary file) {
		String name = file.workerId() == null ? null : staff.nameOf(Actor.person(file.workerId()).reference());
		return name == null ? "" : name;
	}

}
