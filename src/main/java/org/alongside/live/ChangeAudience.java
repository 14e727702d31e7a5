package org.alongside.live;

import java.util.Set;

/**
 * Knows whose lists things stand in.
 */
@FunctionalInterface
public interface ChangeAudience {

	/** Returns whose lists the tasks stand in now. */
	Set<Topic> of(Set<String> taskIds);

}
