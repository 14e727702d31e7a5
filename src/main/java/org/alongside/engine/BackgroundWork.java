package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/**
 * Carries out the engine's jobs of one case on demand.
 */
@Component
class BackgroundWork implements EngineWork {

	private final RuntimeService processes;

	private final ManagementService jobs;

	private final JobExecutor executor;

	BackgroundWork(ProcessEngine engine) {
		this.processes = engine.getRuntimeService();
		this.jobs = engine.getManagementService();
		this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	@Override
	public int carryOn(CaseId caseId, Instant asOf) {
		int carriedOut = 0;
		for (List<Job> ready = ready(caseId, asOf); !ready.isEmpty(); ready = ready(caseId, asOf)) {
			jobs.executeJob(ready.get(0).getId());
			carriedOut++;
		}
		return carriedOut;
	}

	@Override
	public void resting(Runnable work) {
		boolean active = executor.isActive();
		if (active) {
			executor.shutdown();
		}
		try {
			work.run();
		}
		finally {
			if (active) {
				executor.start();
			}
		}
	}

	private List<Job> ready(CaseId caseId, Instant asOf) {
		return processes.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.list()
			.stream()
			.flatMap(run -> jobs.createJobQuery()
				.processInstanceId(run.getId())
				.withRetriesLeft()
				.active()
				.list()
				.stream())
			.filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(asOf))
			.toList();
	}

}
