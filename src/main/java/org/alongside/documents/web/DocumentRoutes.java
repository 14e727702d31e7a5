package org.alongside.documents.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who works with cases may see and make papers; of which cases is decided by the
 * relationship. The letterhead and the forms of other agencies are the administrators'.
 */
@Configuration(proxyBeanMethods = false)
class DocumentRoutes {

	@Bean
	RoutePermissions documentPermissions() {
		return routes -> routes
			.requestMatchers(HttpMethod.GET, "/cases/*/documents", "/cases/*/attachments/*", "/cases/*/forms/*",
					"/cases/*/signatures")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers(HttpMethod.POST, "/cases/*/papers", "/cases/*/attachments",
					"/cases/*/attachments/*/withdraw", "/cases/*/forms/*", "/cases/*/signatures")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers("/letterhead", "/agency-forms", "/agency-forms/*", "/agency-forms/*/*")
			.hasRole(Role.ADMINISTRATOR.name());
	}

}
