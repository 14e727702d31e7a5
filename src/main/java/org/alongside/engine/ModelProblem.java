package org.alongside.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One reason why a diagram, a decision or a form is not deployed, with what to do about
 * it.
 *
 * @param file name of the file, such as {@code intake.bpmn}
 * @param element id of the element it is about, or of the nearest one around it that has
 * an id; empty when the whole file is meant
 * @param line line in the file, from 1; 0 when unknown
 * @param code message key without its prefix {@code error.model.}
 * @param subject what was found there, such as {@code camunda:class}
 */
public record ModelProblem(String file, String element, int line, String code, String subject) {

	/** Returns the problem as a sentence in the given language. */
	public String sentence(Locale locale) {
		ResourceBundle texts = ResourceBundle.getBundle("messages.engine", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		String where = element.isEmpty() ? file : file + " \u203a " + element;
		return new MessageFormat(texts.getString("error.model." + code), locale)
			.format(new Object[] { where, subject, line });
	}

}
