package org.alongside.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the product a clock that stories can move, while the demo agency is on.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDemo.class)
class DemoTime {

	@Bean
	DemoClock demoClock() {
		return DemoClock.utc();
	}

}
