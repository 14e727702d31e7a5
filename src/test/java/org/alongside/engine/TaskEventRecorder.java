package org.alongside.engine;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Keeps what the engine told, and holds tasks for whom it is told to.
 */
class TaskEventRecorder implements TaskAssignment {

	final List<EngineTaskEvent> events = new CopyOnWriteArrayList<>();

	volatile @Nullable StaffId holder;

	volatile Consumer<EngineTaskEvent> then = event -> {
	};

	@EventListener
	void on(EngineTaskEvent event) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Told outside of the transaction");
		}
		events.add(event);
		then.accept(event);
	}

	@Override
	public @Nullable StaffId firstHolder(EngineTask task) {
		return holder;
	}

	void forget() {
		events.clear();
		holder = null;
		then = event -> {
		};
	}

	List<String> told() {
		return events.stream()
			.map(event -> event.getClass().getSimpleName() + " " + event.task().key() + " " + event.task().assignee())
			.toList();
	}

}
