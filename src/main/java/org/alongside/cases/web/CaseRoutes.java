package org.alongside.cases.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who works with cases may open the list and files; which ones is decided by the
 * relationship. Steps that failed are for those who keep the processes running.
 */
@Configuration(proxyBeanMethods = false)
class CaseRoutes {

	@Bean
	RoutePermissions casePermissions() {
		String[] caseworkers = { Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name() };
		return routes -> routes
			.requestMatchers(HttpMethod.GET, "/cases", "/cases/*", "/cases/*/diagram", "/api/cases/*")
			.hasAnyRole(caseworkers)
			.requestMatchers(HttpMethod.POST, "/cases/*/alerts", "/cases/*/alerts/*/end", "/cases/*/alerts/*/review")
			.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers(HttpMethod.POST, "/cases")
			.hasAnyRole(caseworkers);
	}

	@Bean
	RoutePermissions incidentPermissions() {
		return routes -> routes.requestMatchers("/incidents", "/incidents/*/retry")
			.hasAnyRole(Role.PROCESS_ANALYST.name(), Role.ADMINISTRATOR.name());
	}

}
