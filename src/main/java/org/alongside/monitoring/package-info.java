/**
 * The monitoring stage: contacts made and not made, plan reviews and the way on.
 */
@NullMarked
package org.alongside.monitoring;

import org.jspecify.annotations.NullMarked;
