package org.alongside.tasks;

import org.alongside.engine.EngineTask;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the handler of a user task.
 */
@Component
class TaskHandlers {

	private final Map<String, TaskHandler> handlers;

	TaskHandlers(List<TaskHandler> handlers) {
		this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(TaskHandler::task, Function.identity()));
	}

	Optional<TaskHandler> handlerOf(EngineTask task) {
		return Optional.ofNullable(handlers.get(task.process() + "/" + task.key()));
	}

	Optional<TaskHandler> handlerOf(TaskRow task) {
		return Optional.ofNullable(handlers.get(task.process() + "/" + task.key()));
	}

}
