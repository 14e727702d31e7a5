package org.alongside.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says in every log line written by a step of a process which case it worked on, in jobs
 * too. The case's id only: it means nothing to a stranger.
 */
class CaseLogging extends DefaultDelegateInterceptor {

	static final String KEY = "caseId";

	@Override
	public void handleInvocation(DelegateInvocation invocation) throws Exception {
		String caseId = invocation.getContextExecution() instanceof DelegateExecution execution
				? execution.getProcessBusinessKey() : null;
		if (caseId == null) {
			super.handleInvocation(invocation);
			return;
		}
		String before = MDC.get(KEY);
		MDC.put(KEY, caseId);
		try {
			super.handleInvocation(invocation);
		}
		finally {
			restore(before);
		}
	}

	static void restore(@Nullable String before) {
		if (before == null) {
			MDC.remove(KEY);
		}
		else {
			MDC.put(KEY, before);
		}
	}

}
