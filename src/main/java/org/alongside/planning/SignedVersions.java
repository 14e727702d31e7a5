package org.alongside.planning;

import org.alongside.shared.CaseId;

import java.util.Optional;

/**
 * Which versions of plans were signed.
 */
interface SignedVersions {

	/**
	 * Returns how the client, or who acts for them, signed a version last: {@code drawn},
	 * {@code typed}, {@code paper}, or {@code refused}; empty when nothing is recorded.
	 */
	Optional<String> how(CaseId caseId, int number);

}
