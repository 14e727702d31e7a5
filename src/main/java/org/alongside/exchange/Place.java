package org.alongside.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Where a resource stood in what was sent.
 *
 * @param entry number of its entry, from 0
 * @param inside identifier of the resource inside another, or null when it stands by
 * itself
 * @param fullUrl what others in the bundle call it, or null
 * @param expression FHIRPath of the place, for messages
 */
record Place(int entry, @Nullable String inside, @Nullable String fullUrl, String expression) {

	/** Returns a key that is its own among all that were sent together. */
	String key() {
		return inside == null ? String.valueOf(entry) : entry + "#" + inside;
	}

}
