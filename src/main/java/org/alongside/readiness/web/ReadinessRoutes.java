package org.alongside.readiness.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who carries a case, and who answers for it, may look.
 */
@Configuration(proxyBeanMethods = false)
class ReadinessRoutes {

	@Bean
	RoutePermissions readinessPermissions() {
		return routes -> routes.requestMatchers(HttpMethod.GET, "/cases/*/readiness")
			.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
