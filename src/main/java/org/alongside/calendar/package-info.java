/**
 * Working days and the due dates that follow from the deadline rules.
 */
@NullMarked
package org.alongside.calendar;

import org.jspecify.annotations.NullMarked;
