package org.alongside.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * Says the names of tasks and other steps: the diagram's own words, or their translation
 * where the messages have one. A task that comes up once for each of several things is
 * kept under a name that ends in what it is about, and said by the message {@code .of} of
 * its name.
 */
@Component
public class TaskNames {

	private static final String ABOUT = ": ";

	private final MessageSource messages;

	TaskNames(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Returns the name under which a task is kept that is about one of several things.
	 * @param name its name in the diagram
	 * @param subject what it is about, a proper name
	 */
	public static String about(String name, String subject) {
		return name + ABOUT + subject;
	}

	/**
	 * Returns the name of a user task in the reader's language.
	 * @param task its process and its id in the diagram, such as
	 * {@code intake/screen-referral}, or null when that is not known
	 * @param name its name in the diagram, or what {@link #about} made of it
	 */
	public String name(@Nullable String task, String name, Locale locale) {
		if (task == null) {
			return name;
		}
		String key = "task." + task.replace('/', '.');
		int about = name.indexOf(ABOUT);
		String plain = said(key, name, locale);
		return about < 0 ? plain : said(key + ".of", plain, locale, name.substring(about + ABOUT.length()));
	}

	/**
	 * Returns the name of anything that is named in a diagram in the reader's language.
	 * @param process id of the process
	 * @param element id of the task, event, gateway or sequence flow
	 * @param name its name in the diagram
	 */
	public String step(String process, String element, String name, Locale locale) {
		String key = process + "." + element;
		return said("task." + key, said("step." + key, name, locale), locale);
	}

	private String said(String key, String fallback, Locale locale, Object... values) {
		String text = messages.getMessage(key, values.length == 0 ? null : values, fallback, locale);
		return text == null ? fallback : text;
	}

}
