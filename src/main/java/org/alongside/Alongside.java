package org.alongside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;

/**
 * Starts the product.
 */
// Modules name their classes freely; only delegates, named in diagrams, share one space.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Alongside", sharedModules = "shared")
public class Alongside {

	public static void main(String[] arguments) {
		SpringApplication.run(Alongside.class, arguments);
	}

	/** The product's only source of the present; another clock takes precedence. */
	@Bean
	@Fallback
	Clock clock() {
		return Clock.systemUTC();
	}

}
