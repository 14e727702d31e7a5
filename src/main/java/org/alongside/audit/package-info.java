/**
 * The append-only, hash-chained log of every act on and every view of a case.
 */
@NullMarked
package org.alongside.audit;

import org.jspecify.annotations.NullMarked;
