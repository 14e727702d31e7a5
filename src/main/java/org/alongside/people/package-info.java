/**
 * The people of a case: its clients, their family and friends, households and benefit
 * units, who works with them elsewhere, and what of it is kept apart from whom.
 */
@NullMarked
package org.alongside.people;

import org.jspecify.annotations.NullMarked;
