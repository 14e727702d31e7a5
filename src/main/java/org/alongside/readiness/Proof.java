package org.alongside.readiness;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What was found of an element.
 *
 * @param state whether it is there
 * @param words end of the message key that says what proves it
 * ({@code record.found.<words>}), or null where nothing does
 * @param arguments what the words name; of an element that is missing, what
 * {@code record.todo.<element>} names
 * @param place address of the section or page where it stands, or where it is to be
 * written; null where there is none
 */
public record Proof(State state, @Nullable String words, List<Object> arguments, @Nullable String place) {

	/** Whether an element is there. */
	public enum State {

		/** It is there. */
		FOUND,
		/** It is not. */
		MISSING,
		/** It cannot be judged before something else is there. */
		OPEN;

		/** Returns its name in messages. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Is there. */
	public static Proof found(String words, String place, Object... arguments) {
		return new Proof(State.FOUND, words, List.of(arguments), place);
	}

	/** Is not there. */
	public static Proof missing(@Nullable String place, Object... arguments) {
		return new Proof(State.MISSING, null, List.of(arguments), place);
	}

	/** Cannot be judged yet. */
	public static Proof open(@Nullable String place) {
		return new Proof(State.OPEN, null, List.of(), place);
	}

	/** Returns the address of a section of the case file. */
	public static String section(CaseId caseId, String section) {
		return "/cases/" + caseId + "#" + section;
	}

}
