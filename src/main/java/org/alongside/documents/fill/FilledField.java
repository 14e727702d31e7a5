package org.alongside.documents.fill;

import java.util.List;
import java.util.Locale;

/**
 * A field as it is filled, or why it is not.
 *
 * @param field the field
 * @param value name of what it is filled with, or empty
 * @param text what is written, ticked or chosen; empty when it is not filled
 * @param state what became of it
 * @param details what the words about the state name, such as letters that cannot be set
 */
public record FilledField(FormField field, String value, String text, State state, List<String> details) {

	/** What becomes of a field. */
	public enum State {

		/** It is filled. */
		FILLED,
		/** The box stays without a tick, because the answer is another one. */
		NOT_TICKED,
		/** It is left to the worker. */
		WORKER,
		/** The record does not know it. */
		UNKNOWN,
		/** It would tell how to reach the client, and nobody has read the rules yet. */
		WITHHELD,
		/** It has letters that cannot be set. */
		LETTERS,
		/** It does not fit in. */
		ROOM,
		/** None of the answers offered stands for it. */
		OPTION,
		/** The form does not take it. */
		FAULTY;

		/** Returns its name in messages. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace("_", "-");
		}

		/** Returns whether something was to be filled in and could not. */
		public boolean wanting() {
			return ordinal() >= UNKNOWN.ordinal();
		}

	}

	/** Returns what is written, or chosen as the form shows it. */
	public String shown() {
		return field.options()
			.stream()
			.filter(option -> option.value().equals(text))
			.findFirst()
			.map(FormField.Option::shown)
			.orElse(text);
	}

	static FilledField of(FormField field, String value, State state, String... details) {
		return new FilledField(field, value, "", state, List.of(details));
	}

	FilledField become(State other, String... because) {
		return new FilledField(field, value, "", other, List.of(because));
	}

}
