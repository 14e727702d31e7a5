package org.alongside.safety.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who works with cases makes safety plans and reports; of which cases is decided by the
 * relationship.
 */
@Configuration(proxyBeanMethods = false)
class ReportRoutes {

	@Bean
	RoutePermissions reportPermissions() {
		return routes -> routes
			.requestMatchers("/cases/*/safety-plan", "/cases/*/reports", "/cases/*/reports/**",
					"/api/cases/*/safety/*/draft")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
