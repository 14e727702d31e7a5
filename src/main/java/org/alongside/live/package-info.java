/**
 * Tells open pages on every node that something in their reader's lists changed.
 */
@NullMarked
package org.alongside.live;

import org.jspecify.annotations.NullMarked;
