package org.alongside.closure;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a case is closed.
 */
enum ClosureReason {

	GOALS_MET, WITHDREW, UNABLE_TO_LOCATE, MOVED, TRANSFERRED, INELIGIBLE, HIGHER_LEVEL_OF_CARE, INCARCERATED, CONDUCT,
	DUPLICATE, DECEASED, FAMILY_REUNIFIED;

	/** Returns the code used in forms and records, such as {@code goals-met}. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<ClosureReason> of(@Nullable String code) {
		return Arrays.stream(values()).filter((reason) -> reason.code().equals(code)).findFirst();
	}

}
