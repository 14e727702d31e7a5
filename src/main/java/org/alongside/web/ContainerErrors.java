package org.alongside.web;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the product's words in the place of the container's own error page.
 */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors(BarePage page) {
		return factory -> factory
			.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new BareErrors(page)));
	}

}
