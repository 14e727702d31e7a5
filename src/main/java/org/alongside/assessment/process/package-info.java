/**
 * The automatic steps of the assessment process, as its diagram calls them.
 */
@NullMarked
package org.alongside.assessment.process;

import org.jspecify.annotations.NullMarked;
