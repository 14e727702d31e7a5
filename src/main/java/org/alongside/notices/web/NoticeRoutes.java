package org.alongside.notices.web;

import org.alongside.staff.RoutePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody reads their own digest and chooses when they are told.
 */
@Configuration(proxyBeanMethods = false)
class NoticeRoutes {

	@Bean
	RoutePermissions noticePermissions() {
		return routes -> routes.requestMatchers("/digest", "/settings/notices").authenticated();
	}

}
