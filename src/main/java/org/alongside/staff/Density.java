package org.alongside.staff;

import java.util.Locale;

/**
 * How much room lists are given.
 */
public enum Density {

	/** More to see at once. */
	COMPACT,
	/** As most people like it. */
	COMFORTABLE,
	/** Larger targets. */
	ROOMY;

	/** Returns the name used in pages and message keys, such as {@code compact}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
