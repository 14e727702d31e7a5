package org.alongside.intake.web;

import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares who may write a referral down.
 */
@Configuration(proxyBeanMethods = false)
class ReferralRoutes {

	@Bean
	RoutePermissions referralPermissions() {
		return (routes) -> routes
			.requestMatchers("/referrals/new", "/api/referrals", "/api/referrals/form", "/cases/*/danger-questions",
					"/cases/*/somebody-known")
			.hasAnyRole(Role.INTAKE_WORKER.name(), Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
	}

}
