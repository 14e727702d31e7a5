package org.alongside.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * Sets up what the starter's properties cannot: the sandbox, the events, and what is
 * remembered. Runs after the starter's own plugins.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

	/** Facts that are lists are kept as JSON; nothing else is ever read back from it. */
	private static final Set<String> READABLE = Set.of("java.util.ArrayList", "java.lang.String", "java.lang.Object");

	private final AllowedBeans beans;

	private final ModelGuard guard;

	private final TaskEvents events;

	EngineSetup(AllowedBeans beans, ModelGuard guard, TaskEvents events) {
		this.beans = beans;
		this.guard = guard;
		this.events = events;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		EngineStatements.giveTo(engine);
		NoScripts noScripts = new NoScripts();
		engine.setExpressionManager(new AllowedExpressions(beans));
		engine.setScriptEngineResolver(noScripts);
		engine.setEnableFetchScriptEngineFromProcessApplication(false);
		engine.setDmnElProvider(noScripts);
		engine.setDmnEngineConfiguration(feel());
		engine.setDeserializationTypeValidator(READABLE::contains);
		engine.getCustomPreDeployers().add(guard);
		engine.setBpmnParseFactory(new CodeRefusal());
		engine.getCustomPostBPMNParseListeners().add(events);
		engine.setHistoryEventProducer(new EngineHistory());
		engine.setCustomHistoryLevels(List.of(new EngineHistory.Level()));
		engine.setDelegateInterceptor(new CaseLogging());
		engine.setFailedJobCommandFactory(new FailedJobs());
	}

	private static DefaultDmnEngineConfiguration feel() {
		DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
		decisions.setFeelEngineFactory(RememberedFeel.factory());
		return decisions;
	}

}
