package org.alongside.documents.fill;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A field of a form.
 *
 * @param name its full name in the file
 * @param kind what can be entered
 * @param page the page it is first seen on, from 1
 * @param tooltip what the form calls it, or null
 * @param options what can be chosen; empty where anything can be written
 * @param room how many characters it takes, or null when the form does not say
 * @param multiline whether it has lines
 * @param usable whether it may be filled: not one that is hidden, signed, a password or a
 * file
 */
public record FormField(String name, Kind kind, int page, @Nullable String tooltip, List<Option> options,
		@Nullable Integer room, boolean multiline, boolean usable) {

	/** What can be entered. */
	public enum Kind {

		/** Words. */
		TEXT,
		/** Words, a box for each character. */
		COMB,
		/** A box to tick. */
		CHECK,
		/** One of several boxes. */
		RADIO,
		/** One of a list. */
		CHOICE,
		/** One of a list, or other words. */
		COMBO,
		/** A signature by hand or by certificate. */
		SIGNATURE,
		/** Nothing that can be filled. */
		OTHER;

		/** Returns its name in messages. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Returns whether words are written. */
		public boolean written() {
			return this == TEXT || this == COMB || this == COMBO;
		}

		/** Returns whether one of several answers is chosen. */
		public boolean chosen() {
			return this == RADIO || this == CHOICE || this == COMBO;
		}

	}

	/**
	 * What can be chosen.
	 *
	 * @param value as the file keeps it
	 * @param shown as the form shows it
	 */
	public record Option(String value, String shown) {
	}

	/** Returns what people know it by. */
	public String label() {
		return tooltip != null ? tooltip : name;
	}

}
