package org.alongside.engine;

import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the engine's SQL statements beside the first seconds of a start: parsing them is
 * nine tenths of building the engine and needs nothing but a processor. What was read
 * serves one engine; without it an engine reads for itself.
 */
class EngineStatements implements ApplicationListener<ApplicationStartingEvent> {

	private static final AtomicReference<@Nullable CompletableFuture<Configuration>> READING = new AtomicReference<>();

	@Override
	public void onApplicationEvent(ApplicationStartingEvent event) {
		READING.set(CompletableFuture.supplyAsync(EngineStatements::read, EngineStatements::beside));
	}

	static void giveTo(ProcessEngineConfigurationImpl engine) {
		CompletableFuture<Configuration> reading = READING.getAndSet(null);
		if (reading != null && engine.getDatabaseTablePrefix().isEmpty()) {
			Configuration statements = reading.join();
			statements
				.setEnvironment(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
			statements.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
			if (engine.isJdbcBatchProcessing()) {
				statements.setDefaultExecutorType(ExecutorType.BATCH);
			}
			engine.setSqlSessionFactory(new DefaultSqlSessionFactory(statements));
		}
	}

	private static Configuration read() {
		Properties properties = new Properties();
		properties.put("prefix", "");
		ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", DbSqlSessionFactory.POSTGRES);
		try (InputStream file = Resources
			.getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
			return new XMLConfigBuilder(file, "", properties).parse();
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The engine's statements cannot be read", problem);
		}
	}

	private static void beside(Runnable work) {
		Thread thread = new Thread(work, "engine-statements");
		thread.setDaemon(true);
		thread.start();
	}

}
