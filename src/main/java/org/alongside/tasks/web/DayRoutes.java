package org.alongside.tasks.web;

import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody may know their own load.
 */
@Configuration(proxyBeanMethods = false)
class DayRoutes {

	@Bean
	RoutePermissions dayPermissions() {
		return routes -> routes.requestMatchers("/day").authenticated();
	}

}
