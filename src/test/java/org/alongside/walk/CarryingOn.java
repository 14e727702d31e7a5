package org.alongside.walk;

import java.util.List;

/**
 * Which option of a choice carries a case on.
 */
public final class CarryingOn {

	private static final List<String> OPTIONS = List.of("accept", "approve", "given", "written", "none", "close",
			"accepted", "yes", "typed", "goals-met", "keep", "somewhat");

	private CarryingOn() {
	}

	/** Returns the first known option of a choice, else its first. */
	public static String choose(List<String> values) {
		return OPTIONS.stream().filter(values::contains).findFirst().orElse(values.get(0));
	}

}
