package org.alongside.shared;

import java.util.List;

/**
 * One thing wrong with one field of what a person or a system sent.
 *
 * @param field path of the field: {@code reason}, {@code goals[0].statement}; empty when
 * the whole is meant
 * @param code message key without its prefix {@code error.field.}, such as
 * {@code required}
 * @param arguments values for the message, such as the limit exceeded
 */
public record FieldError(String field, String code, List<Object> arguments) {

	/** Returns an error of the given field and code. */
	public static FieldError of(String field, String code, Object... arguments) {
		return new FieldError(field, code, List.of(arguments));
	}

}
