package org.alongside.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * Says the name of a task: the diagram's own words, or their translation where the
 * messages have one.
 */
@Component
public class TaskNames {

	private final MessageSource messages;

	TaskNames(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Returns the name of a user task in the reader's language.
	 * @param task its process and its id in the diagram, such as
	 * {@code intake/screen-referral}, or null when that is not known
	 * @param name its name in the diagram
	 */
	public String name(@Nullable String task, String name, Locale locale) {
		if (task == null) {
			return name;
		}
		String text = messages.getMessage("task." + task.replace('/', '.'), null, name, locale);
		return text == null ? name : text;
	}

}
