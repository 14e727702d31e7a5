package org.alongside.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A failure with the classes and places it passed, without its messages: a message may
 * quote what somebody wrote, and this is kept in the engine's tables and in logs.
 */
final class BareFailure extends RuntimeException {

	private static final int DEEPEST = 10;

	private BareFailure(String classes, StackTraceElement[] trace) {
		super(classes, null, false, true);
		setStackTrace(trace);
	}

	/** Returns the failure's classes, the outermost first, as its only message. */
	static BareFailure of(Throwable failure) {
		List<String> classes = new ArrayList<>();
		Throwable root = failure;
		for (Throwable one = failure; one != null && classes.size() < DEEPEST; one = one.getCause()) {
			classes.add(one.getClass().getName());
			root = one;
		}
		return new BareFailure(String.join(" < ", classes), root.getStackTrace());
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
