/**
 * Clocks of running time limits: suspending, extending, and what a change of the calendar
 * does to them.
 */
@NullMarked
package org.alongside.clocks;

import org.jspecify.annotations.NullMarked;
