package org.alongside.engine;

import org.camunda.bpm.engine.ProcessEngineException;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets a failure of our own code come out of the engine as it went in: a refusal thrown
 * while a task is created stays a refusal, with its errors per field.
 */
final class OwnFailures {

	private OwnFailures() {
	}

	/** As {@link #unwrapped(Runnable)}, for a command that returns something. */
	static <T> T unwrapped(Supplier<T> command) {
		AtomicReference<T> returned = new AtomicReference<>();
		unwrapped(() -> returned.set(command.get()));
		return returned.get();
	}

	/** Runs a command of the engine. */
	static void unwrapped(Runnable command) {
		try {
			command.run();
		}
		catch (ProcessEngineException ex) {
			for (Throwable one = ex; one != null; one = one.getCause()) {
				if (one instanceof RuntimeException own && own.getClass().getName().startsWith("org.alongside.")) {
					throw own;
				}
			}
			throw ex;
		}
	}

}
