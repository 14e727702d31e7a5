package org.alongside.known;

import java.time.Instant;

/**
 * What was said about a client, once.
 *
 * @param fact name of the fact, such as {@code pronouns}
 * @param value what was said, as the record keeps it; empty when it was withdrawn
 * @param source where: {@code task:<form>}, {@code web} or {@code fhir:<bundle>} for a
 * referral
 * @param recordedBy who wrote it down, as an actor's reference
 * @param recordedAt when
 */
public record Statement(String fact, String value, String source, String recordedBy, Instant recordedAt) {

	private static final String TASK = "task:";

	/** Returns the source of what is answered in a form. */
	static String source(String form) {
		return TASK + form;
	}

	/** Returns whether it was said when a task was completed. */
	boolean atTask() {
		return source.startsWith(TASK);
	}

	/** Returns the form it was answered in. */
	String form() {
		return source.substring(TASK.length());
	}

}
