/**
 * The closure stage: outcomes, notices, sign-off and re-opening.
 */
@NullMarked
package org.alongside.closure;

import org.jspecify.annotations.NullMarked;
