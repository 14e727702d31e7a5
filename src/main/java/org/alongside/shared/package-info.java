/**
 * Ids, actors, field errors and paging that every module speaks; it knows nothing else.
 */
@NullMarked
package org.alongside.shared;

import org.jspecify.annotations.NullMarked;
