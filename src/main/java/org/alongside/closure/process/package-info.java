/**
 * What the closure process does by itself.
 */
@NullMarked
package org.alongside.closure.process;

import org.jspecify.annotations.NullMarked;
