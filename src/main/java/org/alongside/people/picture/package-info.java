/**
 * The family picture: genogram and ecomap, drawn from what is recorded.
 */
@NullMarked
package org.alongside.people.picture;

import org.jspecify.annotations.NullMarked;
