package org.alongside.engine;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * FEEL expressions as forms use them, evaluated by the engine's own FEEL.
 */
public interface Feel {

	/**
	 * Evaluates an expression, with or without its leading {@code =}.
	 * @param variables names the expression may use
	 * @return the value, or null
	 * @throws IllegalArgumentException if the expression cannot be read
	 */
	@Nullable Object evaluate(String expression, Map<String, ?> variables);

}
