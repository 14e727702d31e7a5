package org.alongside.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How pressing a need is in the worker's professional view, the most pressing first. It
 * stands beside the client's own order and never in its place. The three steps are our
 * own default, not a published scale; their words are in the form and the bundle.
 */
public enum NeedPriority {

	/** Somebody is not safe, or is about to lose something essential. */
	NOW,

	/** It gets worse if it waits. */
	SOON,

	/** It can wait without harm. */
	LATER;

	/** Returns the code by which forms and messages name it, such as {@code now}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<NeedPriority> of(String code) {
		return Arrays.stream(values()).filter((one) -> one.code().equals(code)).findFirst();
	}

}
