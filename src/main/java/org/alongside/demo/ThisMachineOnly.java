package org.alongside.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.InetAddress;

/**
 * The passwords of the demo agency stand on its sign-in page: with it on, only this
 * machine is answered, unless {@code server.address} says otherwise.
 */
@Component
@Conditional(OnDemo.class)
class ThisMachineOnly implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

	private static final Logger log = LoggerFactory.getLogger(ThisMachineOnly.class);

	private final Environment environment;

	ThisMachineOnly(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void customize(ConfigurableServletWebServerFactory server) {
		if (environment.getProperty("server.address", "").isBlank()) {
			server.setAddress(InetAddress.getLoopbackAddress());
			log.info("The demo agency answers this machine only; --server.address=0.0.0.0 answers others too");
		}
	}

}
