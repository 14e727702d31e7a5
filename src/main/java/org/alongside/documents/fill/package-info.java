/**
 * Fillable forms of other agencies: read once, mapped once to the record, filled for each
 * client.
 */
@NullMarked
package org.alongside.documents.fill;

import org.jspecify.annotations.NullMarked;
