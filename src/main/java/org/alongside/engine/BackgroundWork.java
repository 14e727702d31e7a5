package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Carries out the engine's jobs of one case on demand.
 */
@Component
class BackgroundWork implements EngineWork {

	/** One statement, whatever number of processes the case runs in. */
	private static final String READY = """
			select j.id_
			from act_ru_execution p
			join act_ru_job j on j.process_instance_id_ = p.id_
			where p.business_key_ = :case and p.parent_id_ is null
				and j.retries_ > 0 and j.suspension_state_ = 1 and (j.duedate_ is null or j.duedate_ <= :asOf)
			order by j.duedate_ nulls first, j.id_
			""";

	private final JdbcClient jdbc;

	private final ManagementService jobs;

	private final JobExecutor executor;

	BackgroundWork(ProcessEngine engine, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.jobs = engine.getManagementService();
		this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	@Override
	public int carryOn(CaseId caseId, Instant asOf) {
		int carriedOut = 0;
		for (List<String> ready = ready(caseId, asOf); !ready.isEmpty(); ready = ready(caseId, asOf)) {
			jobs.executeJob(ready.get(0));
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

	private List<String> ready(CaseId caseId, Instant asOf) {
		return jdbc.sql(READY)
			.param("case", caseId.toString())
			.param("asOf", Timestamp.from(asOf))
			.query(String.class)
			.list();
	}

}
