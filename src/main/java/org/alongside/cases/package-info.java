/**
 * The case: its number, programme, team, worker, stage, timeline and file, and who may
 * see it.
 */
@NullMarked
package org.alongside.cases;

import org.jspecify.annotations.NullMarked;
