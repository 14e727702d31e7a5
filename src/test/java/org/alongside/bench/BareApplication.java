package org.alongside.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;

/**
 * The reference of the start benchmark: Spring Boot with web and actuator, the engine, a
 * connection pool, and nothing of ours. No {@code @Configuration}, or the product would
 * find it in its own packages and leave out what is excluded here.
 */
@EnableAutoConfiguration(
		exclude = { JpaRepositoriesAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				FlywayAutoConfiguration.class, SecurityAutoConfiguration.class, SessionAutoConfiguration.class,
				ThymeleafAutoConfiguration.class, ValidationAutoConfiguration.class },
		excludeName = { "io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxMvcAutoConfiguration",
				"org.springdoc.core.configuration.SpringDocConfiguration",
				"org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration" })
class BareApplication {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(BareApplication.class);
		application.setAdditionalProfiles("bare");
		application.run(arguments);
	}

}
