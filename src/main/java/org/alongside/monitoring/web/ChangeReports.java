package org.alongside.monitoring.web;

import org.alongside.cases.CaseAccess;
import org.alongside.engine.Retrying;
import org.alongside.monitoring.ReportingChange;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/**
 * Staff report that circumstances have changed.
 */
@Controller
class ChangeReports {

	private final ReportingChange reporting;

	private final CaseAccess access;

	private final Retrying retrying;

	private final Clock clock;

	ChangeReports(ReportingChange reporting, CaseAccess access, Retrying retrying, Clock clock) {
		this.reporting = reporting;
		this.access = access;
		this.retrying = retrying;
		this.clock = clock;
	}

	@PostMapping("/cases/{id}/circumstances-changed")
	String report(@PathVariable CaseId id, @RequestParam(required = false) @Nullable String reason,
			@SignedIn StaffProfile me) {
		access.require(me, id);
		retrying.run(() -> reporting.report(id, reason, Actor.person(me.id()), clock.instant()));
		return "redirect:/cases/" + id;
	}

	/**
	 * Who may report.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RoutePermissions changeReportRoutePermissions() {
			return (routes) -> routes.requestMatchers(HttpMethod.POST, "/cases/*/circumstances-changed")
				.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
		}

	}

}
