package org.alongside.engine;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

@Component
class EngineUserTasks implements EngineTasks {

	private final TaskService tasks;

	private final TaskRows rows;

	private final FormReferences references;

	private final FormVersions forms;

	private final CommandExecutor commands;

	EngineUserTasks(ProcessEngineConfigurationImpl engine, TaskService tasks, TaskRows rows, FormReferences references,
			FormVersions forms) {
		this.commands = engine.getCommandExecutorTxRequired();
		this.tasks = tasks;
		this.rows = rows;
		this.references = references;
		this.forms = forms;
	}

	@Override
	public <T> T together(Supplier<T> work) {
		return OwnFailures.unwrapped(() -> commands.execute(context -> work.get()));
	}

	@Override
	public Optional<EngineTask> find(String taskId) {
		return rows.find(taskId);
	}

	@Override
	public void assign(String taskId, @Nullable StaffId holder) {
		present(taskId, () -> tasks.setAssignee(taskId, holder == null ? null : holder.toString()));
	}

	@Override
	public void complete(String taskId, Map<String, Object> facts) {
		VariableMap variables = Facts.variables(facts);
		present(taskId, () -> tasks.complete(taskId, variables));
	}

	@Override
	public void complete(String taskId, StaffId by, Map<String, Object> facts) {
		together(() -> {
			TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
			if (task == null) {
				throw new NotFoundException("Task");
			}
			task.setAssigneeWithoutCascade(by.toString());
			complete(taskId, facts);
			return Boolean.TRUE;
		});
	}

	@Override
	public List<EngineTask> open(@Nullable String afterId, int limit) {
		return rows.page(afterId, limit);
	}

	@Override
	public Optional<DeployedForm> formOf(String taskId) {
		return references.of(taskId).map(this::deployed);
	}

	@Override
	public Optional<DeployedForm> formOf(EngineTask task) {
		return references.of(task).map(this::deployed);
	}

	private DeployedForm deployed(FormReferences.Reference asked) {
		return forms.at(asked.form(), asked.since())
			.orElseThrow(() -> new IllegalStateException("Task " + asked.taskKey() + " names the form " + asked.form()
					+ ", which is not deployed: add forms/" + asked.form() + ".form"));
	}

	/** The engine says that a task is gone only when it is asked for it. */
	private void present(String taskId, Runnable command) {
		try {
			OwnFailures.unwrapped(command);
		}
		catch (NullValueException | org.camunda.bpm.engine.exception.NotFoundException ex) {
			if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
				throw new NotFoundException("Task");
			}
			throw ex;
		}
	}

}
