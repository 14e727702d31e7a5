package org.alongside.demo;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.net.InetAddress;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ThisMachineOnlyTest {

	@Test
	void answersThisMachineOnlyWithTheDemoAgency() {
		assertThat(address(Map.of("alongside.demo.enabled", "true"))).isEqualTo(InetAddress.getLoopbackAddress());
	}

	@Test
	void answersOthersWhenItIsToldTo() {
		assertThat(address(Map.of("alongside.demo.enabled", "true", "server.address", "0.0.0.0"))).isNull();
	}

	@Test
	void leavesAnAgencyOfItsOwnAsItIs() {
		assertThat(address(Map.of("alongside.demo.enabled", "false"))).isNull();
	}

	/** Returns what we set; null when it is left to the settings of the server. */
	private static InetAddress address(Map<String, Object> settings) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
			context.register(ThisMachineOnly.class);
			context.refresh();
			TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
			context.getBeanProvider(ThisMachineOnly.class).ifAvailable(one -> one.customize(server));
			return server.getAddress();
		}
	}

}
