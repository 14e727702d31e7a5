package org.alongside.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entries that wait for the end of their transaction, to be written together: one way to
 * the database however much happened. What is rolled back never gets there.
 */
class WaitingEntries implements TransactionSynchronization {

	/** More wait only where many records are changed in one transaction. */
	private static final int MOST = 200;

	private final Consumer<List<Object[]>> writing;

	private final List<Object[]> rows = new ArrayList<>();

	private boolean late;

	private WaitingEntries(Consumer<List<Object[]>> writing) {
		this.writing = writing;
	}

	/** Lets a row wait, or writes it at once where there is no transaction to end. */
	static void add(Object[] row, Consumer<List<Object[]>> writing) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			writing.accept(List.<Object[]>of(row));
			return;
		}
		WaitingEntries waiting = current();
		if (waiting == null) {
			waiting = new WaitingEntries(writing);
			TransactionSynchronizationManager.registerSynchronization(waiting);
		}
		waiting.rows.add(row);
		if (waiting.late || waiting.rows.size() >= MOST) {
			waiting.write();
		}
	}

	/** Writes what waits in this transaction: somebody is about to read it. */
	static void writeNow() {
		WaitingEntries waiting = TransactionSynchronizationManager.isSynchronizationActive() ? current() : null;
		if (waiting != null) {
			waiting.write();
		}
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		late = true;
		write();
	}

	private void write() {
		if (!rows.isEmpty()) {
			List<Object[]> taken = List.copyOf(rows);
			rows.clear();
			writing.accept(taken);
		}
	}

	private static @Nullable WaitingEntries current() {
		for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
			if (one instanceof WaitingEntries waiting) {
				return waiting;
			}
		}
		return null;
	}

}
