/**
 * Assigning a case to a worker, with the caseload of each shown.
 */
@NullMarked
package org.alongside.assignment;

import org.jspecify.annotations.NullMarked;
