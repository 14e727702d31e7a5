/**
 * Alongside: case management that walks with a person.
 */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
