package org.alongside.tasks.web;

import org.alongside.staff.RoutePermissions;
import org.alongside.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody who works with cases has an inbox; what stands in it is decided task by task.
 */
@Configuration(proxyBeanMethods = false)
class TaskRoutes {

	@Bean
	RoutePermissions taskPermissions() {
		return routes -> routes
			.requestMatchers("/", "/tasks", "/tasks/**", "/api/tasks", "/api/tasks/**", "/questions", "/questions/**",
					"/api/questions", "/api/questions/**")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name(),
					Role.PROCESS_ANALYST.name(), Role.PRIVACY_OFFICER.name(), Role.ADMINISTRATOR.name());
	}

}
