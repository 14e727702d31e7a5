package org.alongside.engine;

import org.alongside.shared.NotFoundException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which form a user task asks for. A deployed diagram never changes, so that each is read
 * once; only a reference that is an expression is asked of the engine.
 */
@Component
class FormReferences {

	private static final String OPEN = """
			select proc_def_id_, task_def_key_, create_time_ from act_ru_task where id_ = ?
			""";

	/** More versions of diagrams than cases run in at a time. */
	private static final int KEPT = 300;

	private final JdbcClient jdbc;

	private final RepositoryService repository;

	private final TaskService tasks;

	private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

	FormReferences(JdbcClient jdbc, RepositoryService repository, TaskService tasks) {
		this.jdbc = jdbc;
		this.repository = repository;
		this.tasks = tasks;
	}

	/**
	 * Returns what form an open task asks for; empty when it asks for none.
	 * @throws NotFoundException if it is not open
	 */
	Optional<Reference> of(String taskId) {
		Open open = jdbc.sql(OPEN)
			.param(taskId)
			.query((row, number) -> new Open(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
			.optional()
			.orElseThrow(() -> new NotFoundException("Task"));
		return of(taskId, open.definition, open.key, open.since);
	}

	/** As {@link #of(String)}, for a task that was read already. */
	Optional<Reference> of(EngineTask task) {
		return of(task.id(), task.processDefinitionId(), task.key(), task.created());
	}

	private Optional<Reference> of(String taskId, String definition, String key, Instant since) {
		String form = inDiagram(definition).get(key);
		if (form != null && form.contains("{")) {
			form = resolved(taskId);
		}
		return Optional.ofNullable(form).map(named -> new Reference(named, key, since));
	}

	private Map<String, String> inDiagram(String definition) {
		if (known.size() > KEPT) {
			known.clear();
		}
		return known.computeIfAbsent(definition, this::read);
	}

	private Map<String, String> read(String definition) {
		Map<String, String> forms = new HashMap<>();
		for (UserTask task : repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class)) {
			if (task.getCamundaFormRef() != null) {
				forms.put(task.getId(), task.getCamundaFormRef());
			}
		}
		return Map.copyOf(forms);
	}

	private @Nullable String resolved(String taskId) {
		Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
		if (task == null) {
			throw new NotFoundException("Task");
		}
		return task.getCamundaFormRef() == null ? null : task.getCamundaFormRef().getKey();
	}

	/**
	 * What a task asks for.
	 *
	 * @param form id of the form
	 * @param taskKey id of the user task in its diagram
	 * @param since when the task came up
	 */
	record Reference(String form, String taskKey, Instant since) {
	}

	private record Open(String definition, String key, Instant since) {
	}

}
