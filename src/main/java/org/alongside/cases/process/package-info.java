/**
 * What the case lifecycle does by itself.
 */
@NullMarked
package org.alongside.cases.process;

import org.jspecify.annotations.NullMarked;
