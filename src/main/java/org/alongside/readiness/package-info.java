/**
 * What an auditor looks for in the record of a case: whether it is there, where, and what
 * to do where it is not.
 */
@NullMarked
package org.alongside.readiness;

import org.jspecify.annotations.NullMarked;
