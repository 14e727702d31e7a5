package org.alongside.shared;

import java.util.List;

/**
 * What was sent cannot be accepted; nothing has been changed. Turned into a 422 with an
 * error per field.
 */
public class RefusedException extends RuntimeException {

	private final transient List<FieldError> errors;

	public RefusedException(List<FieldError> errors) {
		super("Refused: " + errors.stream().map(error -> error.field() + " " + error.code()).toList());
		this.errors = List.copyOf(errors);
	}

	public RefusedException(FieldError... errors) {
		this(List.of(errors));
	}

	/** Returns what is wrong, field by field; never empty. */
	public List<FieldError> errors() {
		return errors;
	}

}
