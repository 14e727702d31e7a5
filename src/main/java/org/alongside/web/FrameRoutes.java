package org.alongside.web;

import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the frame of the pages needs, for everybody who is signed in.
 */
@Configuration(proxyBeanMethods = false)
class FrameRoutes {

	@Bean
	RoutePermissions framePermissions() {
		return routes -> routes.requestMatchers("/palette", "/keys").authenticated();
	}

}
