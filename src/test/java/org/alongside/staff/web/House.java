package org.alongside.staff.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The part of the product that knows who works here, without cases and engine. No
 * configuration by annotation, so that tests of the whole do not find it.
 */
@EnableAutoConfiguration(excludeName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
@ComponentScan(
		basePackages = { "org.alongside.audit", "org.alongside.database", "org.alongside.staff", "org.alongside.web" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({ "org.alongside.staff", "org.alongside.web" })
@EntityScan("org.alongside.staff")
@EnableJpaRepositories("org.alongside.staff")
@EnableScheduling
public class House {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	/** A clock that can be told to be further on. */
	public static final class MovableClock extends Clock {

		private volatile Duration ahead = Duration.ZERO;

		public void advance(Duration time) {
			ahead = ahead.plus(time);
		}

		@Override
		public Instant instant() {
			return Instant.now().plus(ahead);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
