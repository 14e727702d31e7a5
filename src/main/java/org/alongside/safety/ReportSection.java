package org.alongside.safety;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows in the case file what was reported to protective services.
 */
@Component
class ReportSection implements CaseFileSection {

	private static final int AFTER_THE_PLAN_FOR_SAFETY = 3;

	private final ReportView view;

	ReportSection(ReportView view) {
		this.view = view;
	}

	@Override
	public int order() {
		return AFTER_THE_PLAN_FOR_SAFETY;
	}

	@Override
	public String fragment() {
		return "safety/report-section :: reports";
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<ReportView.Line> lines = view.of(caseId, reader);
		return lines.isEmpty() ? null : new Shown(caseId.toString(), lines);
	}

	/**
	 * What the section shows.
	 */
	record Shown(String caseId, List<ReportView.Line> reports) {
	}

}
