package org.alongside.safety.web;

import org.alongside.safety.ReportsWaiting;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.web.Markup;
import org.alongside.web.PageTop;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * Above every page of who has to call in or hand in a report: that one waits.
 */
@Component
@Order
class ReportTop implements PageTop {

	private final ReportsWaiting waiting;

	private final Markup markup;

	ReportTop(ReportsWaiting waiting, Markup markup) {
		this.waiting = waiting;
		this.markup = markup;
	}

	@Override
	public String of(StaffProfile reader) {
		if (!reader.is(Role.INTAKE_WORKER) && !reader.is(Role.CASE_MANAGER) && !reader.is(Role.SUPERVISOR)) {
			return "";
		}
		List<ReportsWaiting.Row> rows = waiting.of(reader);
		return rows.isEmpty() ? "" : markup.of("safety/report-top",
				Map.of("count", rows.size(), "late", rows.stream().anyMatch(ReportsWaiting.Row::late)));
	}

}
