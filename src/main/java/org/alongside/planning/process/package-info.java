/**
 * What the planning process does by itself.
 */
@NullMarked
package org.alongside.planning.process;

import org.jspecify.annotations.NullMarked;
