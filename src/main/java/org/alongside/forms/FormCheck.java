package org.alongside.forms;

import org.alongside.shared.FieldError;

import java.util.List;
import java.util.Map;

/**
 * What came of checking an answer against its form.
 */
public sealed interface FormCheck {

	/**
	 * The answer fits the form.
	 *
	 * @param answers the answers, typed (strings, {@code BigDecimal}, booleans, lists,
	 * maps), without those of hidden or disabled fields
	 */
	record Accepted(Map<String, Object> answers) implements FormCheck {
	}

	/**
	 * The answer does not fit the form.
	 *
	 * @param errors what is wrong, field by field; never empty
	 */
	record Rejected(List<FieldError> errors) implements FormCheck {
	}

}
