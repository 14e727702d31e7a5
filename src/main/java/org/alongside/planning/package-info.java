/**
 * The planning stage: the service plan, its agreement with the client and its approval.
 */
@NullMarked
package org.alongside.planning;

import org.jspecify.annotations.NullMarked;
