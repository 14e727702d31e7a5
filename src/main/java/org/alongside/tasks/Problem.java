package org.alongside.tasks;

import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a completion did not come about.
 *
 * @param conflict code of the conflict, or null when there was none
 * @param arguments values for the conflict's message
 * @param errors what was wrong with the answers, field by field; may be empty
 */
public record Problem(@Nullable String conflict, List<String> arguments, List<FieldError> errors) {

	/** Returns the problem of a completion that failed. */
	static Problem of(RuntimeException failure) {
		if (failure instanceof RefusedException refused) {
			return new Problem(null, List.of(), refused.errors());
		}
		if (failure instanceof ConflictException conflict) {
			return new Problem(conflict.code(), conflict.arguments().stream().map(String::valueOf).toList(), List.of());
		}
		return new Problem("notCarriedOut", List.of(), List.of());
	}

}
