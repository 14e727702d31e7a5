package org.alongside.audit;

import org.jspecify.annotations.Nullable;

/**
 * Checks that nothing in the log was changed, taken out or moved since it was sealed.
 */
public interface AuditVerification {

	/** Walks the whole chain; takes time in proportion to its length. */
	Outcome verify();

	/** What the walk found. */
	sealed interface Outcome {

	}

	/**
	 * The chain is whole.
	 *
	 * @param entries how many entries it has
	 * @param head hash of its last entry in hexadecimal; noted down outside the database
	 * it also proves that the chain was not written anew
	 */
	record Intact(long entries, String head) implements Outcome {
	}

	/**
	 * The chain is broken; what follows the first bad place proves nothing.
	 *
	 * @param position first bad place in the chain, from 1
	 * @param entryId id of the entry that stands there, or null when none does
	 * @param fault what is wrong with it
	 */
	record Broken(long position, @Nullable Long entryId, Fault fault) implements Outcome {
	}

	/** What is wrong with an entry. */
	enum Fault {

		/** Its content is not what was sealed. */
		CHANGED,
		/** It is not there. */
		MISSING,
		/** It does not follow the entry before it. */
		OUT_OF_ORDER

	}

}
