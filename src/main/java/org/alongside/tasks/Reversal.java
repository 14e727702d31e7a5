package org.alongside.tasks;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Whether what a completed task wrote to the record may be taken back.
 *
 * @param code why not: message key without its prefix {@code error.conflict.}; null when
 * it may be
 * @param arguments values for the message, such as who and when
 */
public record Reversal(@Nullable String code, List<Object> arguments) {

	private static final Reversal POSSIBLE = new Reversal(null, List.of());

	public Reversal {
		arguments = List.copyOf(arguments);
	}

	/** Everything the completion wrote may become again what it was. */
	public static Reversal possible() {
		return POSSIBLE;
	}

	/**
	 * What the completion wrote stays.
	 * @param code message key without its prefix {@code error.conflict.}
	 * @param arguments values for the message
	 */
	public static Reversal refused(String code, Object... arguments) {
		return new Reversal(code, List.of(arguments));
	}

}
