package org.alongside.walk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which option of a choice carries a case on, and which day.
 */
public final class CarryingOn {

	private static final List<String> OPTIONS = List.of("accept", "approve", "given", "written", "none", "close",
			"accepted", "yes", "refused", "goals-met", "keep", "somewhat");

	/** Where the demo agency is; it may be another day there than here. */
	private static final ZoneId THERE = ZoneId.of("America/New_York");

	private CarryingOn() {
	}

	/** Returns which day it is at the agency. */
	public static LocalDate today() {
		return LocalDate.now(THERE);
	}

	/** Returns the first known option of a choice, else its first. */
	public static String choose(List<String> values) {
		return OPTIONS.stream().filter(values::contains).findFirst().orElse(values.get(0));
	}

}
