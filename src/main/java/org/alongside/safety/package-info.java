/**
 * Somebody is in danger now: a path of its own beside whatever else a case does, which
 * only an answer ends.
 */
@NullMarked
package org.alongside.safety;

import org.jspecify.annotations.NullMarked;
