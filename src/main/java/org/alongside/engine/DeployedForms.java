package org.alongside.engine;

import java.util.Optional;

/**
 * Forms deployed beside the processes, for pages that are not tasks.
 */
public interface DeployedForms {

	/** Returns the latest version of a form. */
	Optional<DeployedForm> latest(String formId);

	/** Returns a given version of a form. */
	Optional<DeployedForm> version(String formId, int version);

}
