package org.alongside.readiness;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads from the case file to the look an auditor would take; nothing is looked for
 * before somebody asks.
 */
@Component
class ReadinessSection implements CaseFileSection {

	@Override
	public int order() {
		return 90;
	}

	@Override
	public String fragment() {
		return "readiness/section :: readiness";
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		return reader.is(Role.CASE_MANAGER) || reader.is(Role.SUPERVISOR) ? caseId : null;
	}

}
