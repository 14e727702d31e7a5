package org.alongside.story;

import java.util.Arrays;
import java.util.Optional;

/**
 * A part of the story, in the order it is read. After 42 CFR 441.301(c)(2): strengths and
 * preferences, desired outcomes, cultural considerations.
 */
public enum StoryPart {

	/** What happened, in their own words. */
	WORDS("words"),

	/** What they hope for. */
	HOPES("hopes"),

	/** What they are good at and can lean on. */
	STRENGTHS("strengths"),

	/** Routines they want to keep. */
	ROUTINES("routines"),

	/** What a good day looks like. */
	GOOD_DAY("good-day"),

	/** Culture and faith, as far as they wish them to be known. */
	CULTURE("culture");

	private final String code;

	StoryPart(String code) {
		this.code = code;
	}

	/** Returns the code records and messages know it by. */
	public String code() {
		return code;
	}

	/** Returns the part of a code. */
	public static Optional<StoryPart> of(String code) {
		return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
	}

}
