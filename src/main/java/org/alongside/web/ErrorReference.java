package org.alongside.web;

import java.security.SecureRandom;

/**
 * What a person quotes and the log knows: {@code 7F3A-K2MN}.
 */
final class ErrorReference {

	/** Without letters and digits that are mistaken for each other when read aloud. */
	private static final char[] SPELLABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

	private static final SecureRandom RANDOM = new SecureRandom();

	private ErrorReference() {
	}

	static String next() {
		StringBuilder reference = new StringBuilder();
		for (int place = 0; place < 8; place++) {
			reference.append(SPELLABLE[RANDOM.nextInt(SPELLABLE.length)]);
		}
		return reference.insert(4, '-').toString();
	}

}
