package org.alongside.engine;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

/**
 * Refuses every script, also the built-in {@code juel} one, and every expression language
 * of decisions other than FEEL.
 */
class NoScripts implements ScriptEngineResolver, ElProvider {

	@Override
	public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
		throw new ProcessEngineException("Scripts are not run here: " + language);
	}

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
		throw new ProcessEngineException("Scripts are not run here");
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		throw new ProcessEngineException("Scripts are not run here");
	}

	@Override
	public ElExpression createExpression(String expression) {
		throw new ProcessEngineException("Decisions are written in FEEL only");
	}

}
