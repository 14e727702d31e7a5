package org.alongside.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The demo agency is on where {@code alongside.demo.enabled} says so; unsaid, it is on
 * with the embedded database and off with an external one, whose data may be real.
 */
class OnDemo implements Condition {

	@Override
	public boolean matches(@Nullable ConditionContext context, @Nullable AnnotatedTypeMetadata metadata) {
		return context != null && on(context.getEnvironment());
	}

	static boolean on(Environment environment) {
		String said = environment.getProperty("alongside.demo.enabled", "");
		boolean embedded = environment.getProperty("spring.datasource.url", "").isEmpty();
		return said.isEmpty() ? embedded : Boolean.parseBoolean(said);
	}

}
