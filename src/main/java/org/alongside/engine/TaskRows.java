package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open user tasks. Many are read from the engine's tables, with their facts in three
 * statements however many there are.
 */
@Component
class TaskRows {

	private static final String TASKS = """
			select t.id_, t.task_def_key_, t.name_, d.key_, t.proc_def_id_, t.proc_inst_id_, p.business_key_,
				t.assignee_, t.create_time_,
				(select min(l.group_id_) from act_ru_identitylink l
					where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidate_group
			from act_ru_task t
			join act_ru_execution p on p.id_ = t.proc_inst_id_
			join act_re_procdef d on d.id_ = t.proc_def_id_
			""";

	private static final String PAGE = TASKS + "where t.id_ > :after order by t.id_ limit :limit";

	/** A variable of an inner scope hides one of the same name further out. */
	private static final String VISIBLE = """
			with recursive scope(task_id, execution_id, distance) as (
				select t.id_, t.execution_id_, 0 from act_ru_task t where t.id_ = any(:tasks)
				union all
				select s.task_id, e.parent_id_, s.distance + 1
				from scope s join act_ru_execution e on e.id_ = s.execution_id
				where e.parent_id_ is not null)
			select distinct on (s.task_id, v.name_) s.task_id, v.id_
			from scope s join act_ru_variable v on v.var_scope_ = s.execution_id
			order by s.task_id, v.name_, s.distance
			""";

	private final JdbcClient jdbc;

	private final RuntimeService runtime;

	private final CommandExecutor commands;

	TaskRows(JdbcClient jdbc, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
		this.commands = engine.getCommandExecutorTxRequired();
		this.jdbc = jdbc;
		this.runtime = runtime;
	}

	/** Asked of the engine, which goes on with the same task more often than not. */
	Optional<EngineTask> find(String taskId) {
		return Optional.ofNullable(commands.execute(context -> {
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			return task == null ? null : TaskEvents.read(task);
		}));
	}

	List<EngineTask> page(@Nullable String afterId, int limit) {
		return withFacts(jdbc.sql(PAGE)
			.param("after", afterId == null ? "" : afterId)
			.param("limit", limit)
			.query(Row::of)
			.list());
	}

	private List<EngineTask> withFacts(List<Row> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<String, VariableInstance> variables = new HashMap<>();
		runtime.createVariableInstanceQuery()
			.processInstanceIdIn(rows.stream().map(Row::processInstanceId).distinct().toArray(String[]::new))
			.list()
			.forEach(variable -> variables.put(variable.getId(), variable));
		Map<String, Map<String, Object>> facts = new HashMap<>();
		jdbc.sql(VISIBLE).param("tasks", rows.stream().map(Row::id).toArray(String[]::new)).query(row -> {
			VariableInstance variable = variables.get(row.getString(2));
			if (variable != null && variable.getValue() != null) {
				facts.computeIfAbsent(row.getString(1), id -> new LinkedHashMap<>())
					.put(variable.getName(), variable.getValue());
			}
		});
		return rows.stream().map(row -> row.task(facts.getOrDefault(row.id, Map.of()))).toList();
	}

	private record Row(String id, String key, String name, String process, String processDefinitionId,
			String processInstanceId, CaseId caseId, @Nullable String assignee, Instant created,
			@Nullable String group) {

		static Row of(ResultSet row, int number) throws SQLException {
			String process = row.getString(4);
			return new Row(row.getString(1), row.getString(2), row.getString(3), process, row.getString(5),
					row.getString(6), TaskEvents.caseOf(row.getString(7), process), row.getString(8),
					row.getTimestamp(9).toInstant(), row.getString(10));
		}

		EngineTask task(Map<String, Object> facts) {
			return new EngineTask(id, key, name, process, processDefinitionId, processInstanceId, caseId, group,
					TaskEvents.holder(assignee), created, facts);
		}

	}

}
