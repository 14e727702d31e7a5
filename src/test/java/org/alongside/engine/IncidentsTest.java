package org.alongside.engine;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.alongside.engine.process.CallOut;
import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@EngineModuleTest
class IncidentsTest {

	@Autowired
	Incidents incidents;

	@Autowired
	CaseProcesses processes;

	@Autowired
	CallOut callOut;

	@Autowired
	ManagementService management;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	private final CaseId caseId = CaseId.random();

	@Test
	void showsAStepThatFailedTooOftenAndTriesItAgain() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.addAppender(log);
		callOut.contexts.clear();
		processes.start("background", caseId, Map.of());

		run();
		assertThat(open()).isEmpty();
		run();
		root.detachAppender(log);

		Incident incident = open().get(0);
		assertThat(incident.caseId()).isEqualTo(caseId);
		assertThat(incident.process()).isEqualTo("background");
		assertThat(incident.step()).isEqualTo("Call the partner");
		assertThat(incident.attempts()).isEqualTo(2);
		assertThat(incident.reason()).isEqualTo("unreachable");
		assertThat(incident.firstFailure()).isBeforeOrEqualTo(java.time.Instant.now());
		assertThat(callOut.contexts).hasSize(2)
			.allSatisfy(context -> assertThat(context).isEqualTo(Map.of("caseId", caseId.toString())));
		assertQuotesNobody(log.list);

		callOut.failing = false;
		incidents.retry(incident.id());
		assertThat(open()).isEmpty();
		run();
		assertThat(processes.running(caseId)).isFalse();
		callOut.failing = true;
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> incidents.retry(incident.id()));
	}

	@Test
	void pagesThroughIncidentsTheLongestWaitingFirst() {
		for (int i = 0; i < 3; i++) {
			processes.start("background", caseId, Map.of());
		}
		for (int i = 0; i < 2; i++) {
			run();
		}

		KeysetPage<Incident> first = incidents.open(null, 2);
		KeysetPage<Incident> second = incidents.open(first.next(), 1000);

		assertThat(first.items()).hasSize(2);
		assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
		assertThat(second.next()).isNull();
	}

	@Test
	void refusesAFactThatADelegateSetsItself() {
		callOut.failing = false;
		processes.start("background", caseId, Map.of("unsuitable", true));

		run();
		run();

		callOut.failing = true;
		assertThat(open()).singleElement().extracting(Incident::reason).isEqualTo("unexpected");
		assertThat(jdbc.sql("select count(*) from act_ru_variable where name_ = 'answers'").query(Long.class).single())
			.isZero();
	}

	@Test
	void hasEveryWordInBothLanguages() throws Exception {
		assertThat(keys("engine_es")).isEqualTo(keys("engine"));
		ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
		texts.setBasename("classpath:messages/engine");
		texts.setDefaultEncoding("UTF-8");
		assertThat(texts.getMessage("incident.sentence", new Object[] { "Send notice", "It was dark.", "today", 2 },
				Locale.ENGLISH))
			.isEqualTo("\"Send notice\" could not be done. It was dark. First tried today; 2 attempts so far.");
	}

	private void assertQuotesNobody(List<ILoggingEvent> events) {
		assertThat(events)
			.extracting(event -> event.getFormattedMessage()
					+ (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
			.noneMatch(line -> line.contains("Lopez") || line.contains("maria@"))
			.anyMatch(line -> line.contains("Step call-out failed in the background, 0 tries left")
					&& line.contains("java.lang.IllegalStateException < java.net.ConnectException"));
		assertThat(events).filteredOn(event -> event.getLoggerName().equals(FailedJobs.class.getName()))
			.allSatisfy(event -> assertThat(event.getMDCPropertyMap()).isEqualTo(Map.of("caseId", caseId.toString())));
		for (String table : List.of("act_ru_job j where j.exception_msg_",
				"act_hi_job_log j where j.job_exception_msg_", "act_ru_incident j where j.incident_msg_",
				"act_hi_incident j where j.incident_msg_", "act_ge_bytearray j where convert_from(j.bytes_, 'UTF8')")) {
			assertThat(jdbc.sql("select count(*) from " + table + " like '%Lopez%'").query(Long.class).single())
				.as(table)
				.isZero();
		}
	}

	private List<Incident> open() {
		return incidents.open(null, 1000).items().stream().filter(one -> caseId.equals(one.caseId())).toList();
	}

	/** As the job executor would, with its own handling of failures. */
	private void run() {
		for (Job job : management.createJobQuery().processDefinitionKey("background").withRetriesLeft().list()) {
			catchThrowable(() -> ExecuteJobHelper.executeJob(job.getId(),
					((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
						.getCommandExecutorTxRequired()));
		}
	}

	private static TreeSet<Object> keys(String name) throws Exception {
		Properties properties = new Properties();
		try (var in = IncidentsTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
			properties.load(in);
		}
		return new TreeSet<>(properties.keySet());
	}

}
