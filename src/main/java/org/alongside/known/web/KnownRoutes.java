package org.alongside.known.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who works with cases reads what is known; of which cases is decided by the
 * relationship.
 */
@Configuration(proxyBeanMethods = false)
class KnownRoutes {

	@Bean
	RoutePermissions knownPermissions() {
		return routes -> routes.requestMatchers("/cases/*/known")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
