package org.alongside.exchange.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Declares who may send referrals as FHIR, and that what fails there is told as FHIR.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeRoutes implements WebMvcConfigurer {

	private final FhirFaults faults;

	ExchangeRoutes(FhirFaults faults) {
		this.faults = faults;
	}

	@Bean
	static RoutePermissions exchangePermissions() {
		return routes -> routes.requestMatchers("/fhir", "/referrals/upload")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.SUPERVISOR.name());
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.add(0, faults);
	}

}
