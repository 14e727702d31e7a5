package org.alongside.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.MDC;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fails as long as it is told to, quoting a person as real failures do. */
public class CallOut implements JavaDelegate {

	public final List<Map<String, String>> contexts = new ArrayList<>();

	public volatile boolean failing = true;

	@Override
	public void execute(DelegateExecution execution) throws Exception {
		contexts.add(MDC.getCopyOfContextMap() == null ? Map.of() : MDC.getCopyOfContextMap());
		if (failing) {
			throw new IllegalStateException("Maria Lopez, born 1990", new ConnectException("maria@example.org"));
		}
		if (execution.hasVariable("unsuitable")) {
			execution.setVariable("answers", Map.of("suicidal", true));
		}
	}

}
