package org.alongside.safety;

import org.jspecify.annotations.Nullable;

/**
 * That somebody is in danger.
 *
 * @param level how grave it is
 * @param words what happened, in the words of who reports it, or null: nothing has to be
 * written before help comes
 * @param source what tells so: {@code person}, {@code intake}, {@code instrument} or
 * {@code answer}
 * @param asked whether who reports it asks at once, by a task of their own, whether the
 * person is safe
 */
public record DangerReport(DangerLevel level, @Nullable String words, String source, boolean asked) {

	/** Somebody of the staff says so. */
	public static DangerReport byPerson(DangerLevel level, @Nullable String words) {
		return new DangerReport(level, words, "person", false);
	}

	/** The rules of intake say so; its own task asks what was done. */
	public static DangerReport atIntake(DangerLevel level) {
		return new DangerReport(level, null, "intake", true);
	}

	/**
	 * An answer in an instrument says so; the assessment's own task asks what was done.
	 */
	public static DangerReport byInstrument(DangerLevel level) {
		return new DangerReport(level, null, "instrument", true);
	}

}
