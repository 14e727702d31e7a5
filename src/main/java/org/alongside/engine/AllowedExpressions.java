package org.alongside.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;

/**
 * Expressions of diagrams that see facts and the beans of {@link AllowedBeans}, and know
 * no functions.
 */
class AllowedExpressions extends JuelExpressionManager {

	private final AllowedBeans allowed;

	AllowedExpressions(AllowedBeans allowed) {
		this.allowed = allowed;
	}

	@Override
	protected ELResolver createElResolver() {
		return new AllowedNames(allowed);
	}

	@Override
	protected FunctionMapper createFunctionMapper() {
		return new NoFunctions();
	}

	private static final class NoFunctions extends FunctionMapper {

		@Override
		public @Nullable Method resolveFunction(String prefix, String name) {
			return null;
		}

	}

}
