package org.alongside.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.alongside.cases.CaseAgenda;
import org.alongside.clients.NewClient;
import org.alongside.database.TestDatabase;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.alongside.walk.RunningAgency;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * S4: completes the first task of a case, with everything the product does about it (the
 * form's check, the domain's change, the decision, the inbox, the audit, the next task),
 * in turns with the same task of the same process on a bare engine whose delegates only
 * set the facts the diagram asks for. Half-way through the warm-up both databases look at
 * what they hold, as one that has been in use has done: else their plans are made for
 * empty tables.
 */
@Tag("bench")
@RunningAgency
@TestPropertySource(properties = "alongside.demo.people=0")
class CompletionBench {

	private static final int CASES = Integer.getInteger("bench.cases", 200);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	/**
	 * Rounds that do not count: both sides are compiled then, the product last. Its
	 * figure falls until some 5,000 completions; a quick look does with fewer.
	 */
	private static final int WARM_UP = Integer.getInteger("bench.warmUp", 25);

	private static final int WORKERS = 2;

	private static final Map<String, Object> ANSWERS = Map.of("story", "The rent went up and the work stopped.",
			"noSafePlaceTonight", "no");

	private static final Map<String, Map<String, Object>> FACTS = Map.of("triageCrisis", Map.of("crisis", false),
			"findDuplicates", Map.of("possibleDuplicates", false));

	private final ReceivingReferral referrals;

	private final CaseAgenda agenda;

	private final TaskActions tasks;

	private final JdbcTemplate product;

	private final StaffProfile worker;

	private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

	private int people;

	CompletionBench(@Autowired ReceivingReferral referrals, @Autowired CaseAgenda agenda, @Autowired TaskActions tasks,
			@Autowired StaffDirectory staff, @Autowired JdbcTemplate product) {
		this.referrals = referrals;
		this.agenda = agenda;
		this.tasks = tasks;
		this.product = product;
		this.worker = staff.findByUsername("ines").orElseThrow();
	}

	@Test
	void measures() throws IOException {
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		try (HikariDataSource source = new HikariDataSource()) {
			ProcessEngine bare = bare(source);
			for (int round = 0; round < WARM_UP + ROUNDS; round++) {
				if (round == WARM_UP / 2) {
					product.execute("analyze");
					new JdbcTemplate(source).execute("analyze");
				}
				double product = perTask(received(), task -> tasks.complete(worker, task, ANSWERS));
				double engine = perTask(started(bare), task -> bare.getTaskService().complete(task));
				if (round >= WARM_UP) {
					ours.add(product);
					theirs.add(engine);
				}
			}
			bare.close();
		}
		workers.shutdown();
		Figure.write(
				"completion", Map.of("cases", CASES, "warmUp", WARM_UP, "rounds", ROUNDS, "workers", WORKERS,
						"alongside", ours, "bare", theirs),
				List.of(Figure.atMost("S4", median(ours), median(theirs), 2, "ms per task")));
	}

	private double perTask(List<String> open, Consumer<String> complete) {
		long begin = System.nanoTime();
		CompletableFuture
			.allOf(open.stream()
				.map(task -> CompletableFuture.runAsync(() -> complete.accept(task), workers))
				.toArray(CompletableFuture[]::new))
			.join();
		return (System.nanoTime() - begin) / 1e6 / open.size();
	}

	private List<String> received() {
		List<String> open = new ArrayList<>();
		for (int number = 0; number < CASES; number++) {
			people++;
			NewClient person = new NewClient("Given" + people, "Family" + people,
					LocalDate.of(1950, 1, 1).plusDays(people), null, null, null, false, null, List.of(), List.of(),
					null, List.of(), "web");
			CaseId id = referrals
				.receive(new ReferralReceived(person, "disability", "self", null, "Needs help with the rent", null,
						List.of(), null), Actor.person(worker.id()), Instant.now())
				.caseId();
			open.add(agenda.open(id).get(0).taskId());
		}
		return open;
	}

	private static List<String> started(ProcessEngine bare) {
		List<String> open = new ArrayList<>();
		for (int number = 0; number < CASES; number++) {
			String key = UUID.randomUUID().toString();
			bare.getRuntimeService()
				.startProcessInstanceByKey("case-lifecycle", key, new HashMap<>(Map.of("programme", "disability")));
			open.add(bare.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(key)
				.taskDefinitionKey("screen-referral")
				.singleResult()
				.getId());
		}
		return open;
	}

	private static ProcessEngine bare(HikariDataSource source) throws IOException {
		JdbcConnectionDetails database = TestDatabase.fresh();
		source.setJdbcUrl(database.getJdbcUrl());
		source.setUsername(database.getUsername());
		source.setPassword(database.getPassword());
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(source);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setHistory("full");
		configuration.setDefaultSerializationFormat("application/json");
		configuration.setBeans(new HashMap<>(FACTS.size()));
		FACTS.forEach((name, facts) -> configuration.getBeans()
			.put(name, (JavaDelegate) execution -> facts.forEach(execution::setVariable)));
		configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
		ProcessEngine engine = configuration.buildProcessEngine();
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.*mn")) {
			deployment.addInputStream(String.valueOf(file.getFilename()), file.getInputStream());
		}
		deployment.deploy();
		return engine;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
