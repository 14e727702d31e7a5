/**
 * Delegates that the models of the engine's own tests call.
 */
@NullMarked
package org.alongside.engine.process;

import org.jspecify.annotations.NullMarked;
