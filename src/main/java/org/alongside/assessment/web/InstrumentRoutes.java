package org.alongside.assessment.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Results are for those who may open case files, which ones is decided by the
 * relationship; the catalogue for those who use or keep it.
 */
@Configuration(proxyBeanMethods = false)
class InstrumentRoutes {

	@Bean
	RoutePermissions instrumentPermissions() {
		return routes -> routes.requestMatchers(HttpMethod.GET, "/cases/*/results/*")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers("/cases/*/acuity")
			.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name())
			.requestMatchers(HttpMethod.GET, "/instruments")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name(),
					Role.PROCESS_ANALYST.name());
	}

}
