package org.alongside.forms;

import org.alongside.engine.Feel;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The FEEL the engine brings, without an engine. */
class TestFeel implements Feel {

	private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

	@Override
	public @Nullable Object evaluate(String expression, Map<String, ?> variables) {
		String text = expression.startsWith("=") ? expression.substring(1) : expression;
		EvaluationResult result = engine.evaluateExpression(text, new HashMap<String, Object>(variables));
		if (result.isFailure()) {
			throw new IllegalArgumentException(result.failure().message());
		}
		return result.result();
	}

}
