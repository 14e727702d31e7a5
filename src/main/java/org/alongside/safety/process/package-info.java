/**
 * Steps of the crisis process.
 */
@NullMarked
package org.alongside.safety.process;

import org.jspecify.annotations.NullMarked;
