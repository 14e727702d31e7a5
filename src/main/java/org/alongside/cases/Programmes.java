package org.alongside.cases;

import java.util.List;

/**
 * The programmes an agency runs, as configuration.
 */
public interface Programmes {

	/**
	 * Returns the codes of the active programmes, in the agency's order; names are in the
	 * message bundle as {@code programme.<code>}.
	 */
	List<String> codes();

	/** Returns whether the code is that of an active programme. */
	boolean known(String code);

}
