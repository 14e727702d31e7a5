package org.alongside.shared;

import java.util.List;

/**
 * Somebody else was faster, or the thing is no longer in the state the request assumed.
 * Turned into a 409.
 */
public class ConflictException extends RuntimeException {

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Creates the conflict.
	 * @param code message key without its prefix {@code error.conflict.}
	 * @param arguments values for the message, such as who and when
	 */
	public ConflictException(String code, Object... arguments) {
		super("Conflict: " + code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Returns the message key without its prefix {@code error.conflict.}. */
	public String code() {
		return code;
	}

	/** Returns the values for the message. */
	public List<Object> arguments() {
		return arguments;
	}

}
