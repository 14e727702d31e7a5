package org.alongside.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

@Component
class EngineFeel implements Feel {

	private final ProcessEngineConfigurationImpl engine;

	EngineFeel(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	@Override
	public @Nullable Object evaluate(String expression, Map<String, ?> variables) {
		String text = expression.strip();
		FeelEngine feel = engine.getDmnEngineConfiguration().getFeelEngine();
		try {
			return feel.evaluateSimpleExpression(text.startsWith("=") ? text.substring(1) : text,
					Variables.fromMap(new LinkedHashMap<>(variables)).asVariableContext());
		}
		catch (FeelException ex) {
			throw new IllegalArgumentException("Not a FEEL expression: " + expression, ex);
		}
	}

}
