package org.alongside.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decisions evaluated as the product does: each text is read once. */
public final class TestFeel {

	private TestFeel() {
	}

	/** Returns an engine of decisions alone. */
	public static DmnEngine decisions() {
		return configuration().buildEngine();
	}

	/** Returns the settings of such an engine. */
	public static DefaultDmnEngineConfiguration configuration() {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setFeelEngineFactory(RememberedFeel.factory());
		return configuration;
	}

}
