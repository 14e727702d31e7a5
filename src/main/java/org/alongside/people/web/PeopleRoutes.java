package org.alongside.people.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who works with cases reads and writes who is in them; of which cases, and which parts
 * of them, is decided by the relationship.
 */
@Configuration(proxyBeanMethods = false)
class PeopleRoutes {

	@Bean
	RoutePermissions peoplePermissions() {
		return routes -> routes
			.requestMatchers("/cases/*/people", "/cases/*/people/**", "/cases/*/groups", "/cases/*/partitions",
					"/cases/*/partitions/**", "/cases/*/kept-apart/**", "/cases/*/family-picture",
					"/api/cases/*/people/*/draft")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers("/person-requests", "/person-requests/*")
			.hasRole(Role.SUPERVISOR.name());
	}

}
