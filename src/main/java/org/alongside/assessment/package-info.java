/**
 * The assessment stage: instruments, needs, strengths and acuity.
 */
@NullMarked
package org.alongside.assessment;

import org.jspecify.annotations.NullMarked;
