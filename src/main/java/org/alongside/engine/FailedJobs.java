package org.alongside.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Logs and keeps what failed in the background without what it was told: classes and
 * places, never messages.
 */
class FailedJobs extends DefaultFailedJobCommandFactory {

	private static final Logger log = LoggerFactory.getLogger(FailedJobs.class);

	@Override
	public Command<Object> getCommand(String jobId, Throwable failure) {
		if (failure instanceof OptimisticLockingException) {
			return super.getCommand(jobId, failure);
		}
		BareFailure bare = BareFailure.of(failure);
		Command<Object> retry = super.getCommand(jobId, bare);
		return context -> {
			Object result = retry.execute(context);
			report(context, jobId, bare);
			return result;
		};
	}

	private static void report(CommandContext context, String jobId, BareFailure failure) {
		JobEntity job = context.getJobManager().findJobById(jobId);
		if (job == null) {
			return;
		}
		String before = MDC.get(CaseLogging.KEY);
		String caseId = caseOf(job);
		if (caseId != null) {
			MDC.put(CaseLogging.KEY, caseId);
		}
		try {
			log.warn("Step {} failed in the background, {} tries left (job {})", job.getActivityId(), job.getRetries(),
					jobId, failure);
		}
		finally {
			CaseLogging.restore(before);
		}
	}

	private static @Nullable String caseOf(JobEntity job) {
		ExecutionEntity execution = job.getExecutionId() == null ? null : job.getExecution();
		return execution == null ? null : execution.getProcessBusinessKey();
	}

}
