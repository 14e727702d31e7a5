package org.alongside.safety.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever may open a case may report a danger and say how things stand; which cases is
 * decided by the relationship.
 */
@Configuration(proxyBeanMethods = false)
class DangerRoutes {

	@Bean
	RoutePermissions dangerPermissions() {
		return routes -> routes
			.requestMatchers("/cases/*/danger", "/cases/*/danger/answer", "/api/cases/*/danger",
					"/api/cases/*/danger/answer", "/act-now")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
