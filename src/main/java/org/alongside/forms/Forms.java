package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.FieldError;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Forms as people fill them: checked against the deployed schema and shown in the
 * reader's language.
 */
public interface Forms {

	/**
	 * Checks submitted answers against a form.
	 * @param form the form that was shown
	 * @param submitted the answers as sent
	 * @param context what the server gave the form beside the answers: option lists
	 * ({@code valuesKey}) and values of disabled fields, used by conditions; asked for
	 * when the form has any
	 */
	FormCheck check(DeployedForm form, Map<String, ?> submitted, Supplier<? extends Map<String, ?>> context);

	/** As {@link #check(DeployedForm, Map, Supplier)}, with what is at hand. */
	default FormCheck check(DeployedForm form, Map<String, ?> submitted, Map<String, ?> context) {
		return check(form, submitted, () -> context);
	}

	/**
	 * Returns the schema with its texts in the given language, where a translation is
	 * known.
	 * @return the form-js schema as JSON text
	 */
	String localized(DeployedForm form, Locale locale);

	/**
	 * Returns the schema as {@link #localized(DeployedForm, Locale)}, with a sentence
	 * added to what describes each of the fields named.
	 * @param beside sentences by the name of the field
	 */
	String localized(DeployedForm form, Locale locale, Map<String, String> beside);

	/**
	 * Returns the fields that ask for a fact about the person: those whose property
	 * {@code known} names one.
	 */
	List<KnownField> known(DeployedForm form);

	/**
	 * Returns the routing facts among the answers: those of fields whose property
	 * {@code fact} names one.
	 */
	Map<String, Object> facts(DeployedForm form, Map<String, ?> answers);

	/**
	 * Returns what was sent that nobody can answer in this form, field by field: for
	 * answers that are kept before they are complete. Empty when all is well.
	 */
	List<FieldError> unasked(DeployedForm form, Map<String, ?> answers);

}
