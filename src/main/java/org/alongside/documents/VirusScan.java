package org.alongside.documents;

import java.io.IOException;

/**
 * Looks whether a file does harm.
 */
public interface VirusScan {

	/**
	 * Looks at a file.
	 * @throws IOException if it could not be looked at; it is not taken then
	 */
	Outcome look(FileSource file) throws IOException;

	/** What was found. */
	enum Outcome {

		/** Nothing. */
		CLEAN,
		/** A virus or the like. */
		HARMFUL,
		/** Nobody looked, because no scanner is set up. */
		NOT_LOOKED

	}

}
