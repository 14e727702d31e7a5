package org.alongside.live.web;

import jakarta.servlet.DispatcherType;
import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody who is signed in may hear that their own lists changed.
 */
@Configuration(proxyBeanMethods = false)
class LiveRoutes {

	/**
	 * The end of a stream is dispatched once more; who may have it was decided before.
	 */
	@Bean
	RoutePermissions livePermissions() {
		return routes -> routes
			.requestMatchers(request -> request.getDispatcherType() == DispatcherType.ASYNC
					&& request.getServletPath().equals("/live"))
			.permitAll()
			.requestMatchers("/live", "/live/session")
			.authenticated();
	}

}
