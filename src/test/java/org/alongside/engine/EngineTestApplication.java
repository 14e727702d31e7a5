package org.alongside.engine;

import org.alongside.database.TestDatabase;
import org.alongside.engine.process.AskForReferrals;
import org.alongside.engine.process.CallOut;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The engine's module alone, on a real database, with models of its own. Not a
 * configuration class, so that no other test picks it up.
 */
@EnableAutoConfiguration
@ComponentScan("org.alongside.engine")
@Import(TestDatabase.class)
class EngineTestApplication {

	static final String MODELS = "alongside.engine.models=classpath:engine/*.bpmn,classpath:engine/*.dmn,classpath:engine/*.form";

	static final String CONTRACT = "alongside.engine.contract=classpath:contract/engine.yaml";

	@Bean
	AskForReferrals askForReferrals(CaseProcesses processes) {
		return new AskForReferrals(processes);
	}

	@Bean
	CallOut callOut() {
		return new CallOut();
	}

	/** A delegate outside of any process package: no diagram may name it. */
	@Bean
	org.camunda.bpm.engine.delegate.JavaDelegate outsider() {
		return execution -> execution.getId();
	}

	@Bean
	TaskEventRecorder taskEventRecorder() {
		return new TaskEventRecorder();
	}

}
