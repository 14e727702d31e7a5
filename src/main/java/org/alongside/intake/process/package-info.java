/**
 * The automatic steps of the intake process, as its diagram calls them.
 */
@NullMarked
package org.alongside.intake.process;

import org.jspecify.annotations.NullMarked;
