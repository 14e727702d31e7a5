package org.alongside.safety;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whom a mandated report concerns: it decides who is called.
 */
public enum Population {

	/** Child protection is called. */
	CHILD,
	/** An adult who depends on others: adult protective services are called. */
	DEPENDENT_ADULT,
	/** An older adult: adult protective services are called. */
	ELDER,
	/** An adult who depends on nobody: no report by age. */
	NONE,
	/** Something has to be asked first. */
	UNKNOWN;

	/** Returns the name used in rules, records and messages. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns whether adult protective services are there for them. */
	public boolean adultProtection() {
		return this == DEPENDENT_ADULT || this == ELDER;
	}

	/** Returns whether a report is made for them. */
	boolean reported() {
		return this == CHILD || adultProtection();
	}

	/** Finds one by its name; what no rule names is not known. */
	static Population of(@Nullable String code) {
		return Arrays.stream(values()).filter((one) -> one.code().equals(code)).findFirst().orElse(UNKNOWN);
	}

}
