package org.alongside.safety;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What somebody says when they are asked whether the person is safe.
 *
 * @param state how things stand
 * @param words what was done and agreed
 * @param takenOverBy who has taken over, or null where nobody has
 */
public record DangerAnswer(State state, @Nullable String words, @Nullable String takenOverBy) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_WORDS = 4000;

	/**
	 * Reads an answer. No answer is never "safe".
	 * @throws RefusedException if the state or who has taken over is missing, or
	 * something is too long
	 */
	public static DangerAnswer of(@Nullable String state, @Nullable String words, @Nullable String takenOverBy) {
		if (state == null || state.isBlank()) {
			throw new RefusedException(FieldError.of("danger", "required"));
		}
		State said = Arrays.stream(State.values())
			.filter(one -> one.asked && one.code.equals(state))
			.findFirst()
			.orElseThrow(() -> new RefusedException(FieldError.of("danger", "option")));
		String name = text("takenOverBy", takenOverBy, LONGEST_NAME);
		if (said == State.TAKEN_OVER && name == null) {
			throw new RefusedException(FieldError.of("takenOverBy", "required"));
		}
		return new DangerAnswer(said, text("said", words, LONGEST_WORDS), said == State.TAKEN_OVER ? name : null);
	}

	/** Somebody says that the person is safe, or that they are not. */
	public static DangerAnswer safe(boolean safe, String words) {
		return new DangerAnswer(safe ? State.SAFE : State.NOT_SAFE, words, null);
	}

	/** Returns whether the danger is over for us. */
	public boolean over() {
		return state != State.NOT_SAFE;
	}

	private static @Nullable String text(String field, @Nullable String value, int longest) {
		String text = value == null ? "" : value.strip();
		if (text.length() > longest) {
			throw new RefusedException(FieldError.of(field, "max-length", longest));
		}
		return text.isEmpty() ? null : text;
	}

	/**
	 * How things stand.
	 */
	public enum State {

		/** Not safe, or nobody knows. */
		NOT_SAFE("not-safe", true),
		/** Somebody saw or heard that they are safe. */
		SAFE("safe", true),
		/** Somebody named has taken over. */
		TAKEN_OVER("taken-over", true),
		/** Emergency services were called. */
		EMERGENCY_SERVICES("emergency-services", true),
		/** The person has died; said by the closing of a case alone. */
		DECEASED("deceased", false);

		private final String code;

		private final boolean asked;

		State(String code, boolean asked) {
			this.code = code;
			this.asked = asked;
		}

		/** Returns the name used in forms and records. */
		public String code() {
			return code;
		}

	}

}
