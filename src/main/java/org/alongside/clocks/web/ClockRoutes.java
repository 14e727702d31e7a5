package org.alongside.clocks.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who works with cases sees their time limits; which of them they may touch is decided
 * clock by clock. Only supervisors extend. The calendars are for those who keep the
 * rules.
 */
@Configuration(proxyBeanMethods = false)
class ClockRoutes {

	@Bean
	RoutePermissions clockPermissions() {
		return routes -> routes.requestMatchers(HttpMethod.GET, "/api/cases/*/clocks")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers(HttpMethod.POST, "/cases/*/clocks/suspend", "/cases/*/clocks/resume",
					"/api/cases/*/clocks/suspend", "/api/cases/*/clocks/resume")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers(HttpMethod.POST, "/cases/*/clocks/extend", "/api/cases/*/clocks/extend")
			.hasRole(Role.SUPERVISOR.name());
	}

	@Bean
	RoutePermissions calendarPermissions() {
		return routes -> routes.requestMatchers(HttpMethod.GET, "/calendar", "/time-limits", "/time-limits/*")
			.hasAnyRole(Role.PROCESS_ANALYST.name(), Role.ADMINISTRATOR.name())
			.requestMatchers(HttpMethod.POST, "/calendar/preview", "/calendar/changes", "/time-limits/*/apply",
					"/time-limits/*/leave")
			.hasAnyRole(Role.PROCESS_ANALYST.name(), Role.ADMINISTRATOR.name());
	}

}
