package org.alongside.engine;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Evaluates decision tables, mostly their latest version. A version never changes, so the
 * same inputs get the same rows: answers are remembered, unless the table asks what time
 * it is. Reading FEEL anew for each of a hundred rows made the due date the dearest part
 * of completing a task.
 */
@Component
class DeployedDecisions implements Decisions, DecisionVersions {

	private static final int REMEMBERED = 10_000;

	private static final Pattern ASKS_THE_TIME = Pattern.compile("\\b(now|today)\\s*\\(");

	private static final String LATEST = """
			select version_ from act_re_decision_def where key_ = ? order by version_ desc limit 1
			""";

	private final JdbcClient jdbc;

	private final DecisionService decisions;

	private final RepositoryService repository;

	private final Map<Question, List<Map<String, Object>>> answers = Collections
		.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<Question, List<Map<String, Object>>> eldest) {
				return size() > REMEMBERED;
			}
		});

	private final Map<String, Boolean> timeless = new ConcurrentHashMap<>();

	private final Map<String, DecisionDefinition> versions = new ConcurrentHashMap<>();

	private final UntilDeployed<String, DecisionDefinition> latest;

	DeployedDecisions(JdbcClient jdbc, DecisionService decisions, RepositoryService repository,
			Deployments deployments) {
		this.latest = new UntilDeployed<>(deployments);
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.repository = repository;
	}

	@Override
	public List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		return answer(latestOf(decision), inputs);
	}

	@Override
	public List<Map<String, Object>> evaluate(String decision, int version, Map<String, ?> inputs) {
		return answer(known(decision, version), inputs);
	}

	@Override
	public int latest(String decision) {
		return latestOf(decision).getVersion();
	}

	@Override
	public Instant since(String decision, int version) {
		return repository.createDeploymentQuery()
			.deploymentId(version(decision, version).getDeploymentId())
			.singleResult()
			.getDeploymentTime()
			.toInstant();
	}

	private DecisionDefinition latestOf(String decision) {
		return latest.get(decision, this::readLatest);
	}

	/** Asked of the table itself: the engine's own query is ten times as dear. */
	private DecisionDefinition readLatest(String decision) {
		return jdbc.sql(LATEST)
			.param(decision)
			.query(Integer.class)
			.optional()
			.map(version -> known(decision, version))
			.orElseThrow(() -> missing(decision));
	}

	private DecisionDefinition known(String decision, int version) {
		return versions.computeIfAbsent(decision + " " + version, key -> version(decision, version));
	}

	private DecisionDefinition version(String decision, int version) {
		DecisionDefinition found = repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(decision)
			.decisionDefinitionVersion(version)
			.singleResult();
		if (found == null) {
			throw missing(decision);
		}
		return found;
	}

	private static IllegalStateException missing(String decision) {
		return new IllegalStateException("Decision " + decision + " is not deployed");
	}

	private List<Map<String, Object>> answer(DecisionDefinition version, Map<String, ?> inputs) {
		if (!timeless.computeIfAbsent(version.getId(), this::timeless)) {
			return ask(version, inputs);
		}
		Question question = new Question(version.getId(), Collections.unmodifiableMap(new HashMap<>(inputs)));
		List<Map<String, Object>> known = answers.get(question);
		if (known == null) {
			known = ask(version, inputs);
			answers.put(question, known);
		}
		return known;
	}

	private List<Map<String, Object>> ask(DecisionDefinition decision, Map<String, ?> inputs) {
		try {
			return decisions.evaluateDecisionTableById(decision.getId(), new LinkedHashMap<>(inputs))
				.getResultList()
				.stream()
				.map(row -> Collections.unmodifiableMap(Facts.read(row)))
				.toList();
		}
		catch (ProcessEngineException ex) {
			throw new IllegalStateException("Decision " + decision.getKey() + " cannot be evaluated", ex);
		}
	}

	private boolean timeless(String definitionId) {
		try (InputStream model = repository.getDecisionModel(definitionId)) {
			return !ASKS_THE_TIME.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8)).find();
		}
		catch (IOException problem) {
			throw new UncheckedIOException("A decision table cannot be read", problem);
		}
	}

	/**
	 * A version of a decision with what it is asked.
	 */
	private record Question(String definitionId, Map<String, ?> inputs) {
	}

}
