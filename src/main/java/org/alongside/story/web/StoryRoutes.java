package org.alongside.story.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who works with cases reads the story and writes it down; of which cases is decided by
 * the relationship.
 */
@Configuration(proxyBeanMethods = false)
class StoryRoutes {

	@Bean
	RoutePermissions storyPermissions() {
		return routes -> routes.requestMatchers("/cases/*/story", "/api/cases/*/story/*/draft")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
