/**
 * Ask once: what is known of a person stands in every form that asks for it, with its
 * source, and what is answered there updates the record.
 */
@NullMarked
package org.alongside.known;

import org.jspecify.annotations.NullMarked;
