package org.alongside.safety;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How grave a danger is, gravest first.
 */
public enum DangerLevel {

	/** Somebody may die now. */
	EMERGENCY,
	/** Do not leave them alone. */
	HIGH,
	/** Something must be found today. */
	URGENT,
	/** To be looked at today, to be asked again soon. */
	MODERATE,
	/** To be asked again. */
	LOW;

	/** Returns the levels, gravest first. */
	public static List<DangerLevel> all() {
		return List.of(values());
	}

	/** Returns the name used in rules and records, such as {@code high}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Finds a level; one that is not known, or none, counts as high. */
	public static DangerLevel of(@Nullable String code) {
		return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst().orElse(HIGH);
	}

	DangerLevel graver(DangerLevel other) {
		return compareTo(other) <= 0 ? this : other;
	}

}
