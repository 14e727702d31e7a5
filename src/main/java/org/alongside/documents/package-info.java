/**
 * Papers: what is written from the record as PDF/A, and what is kept with a case.
 */
@NullMarked
package org.alongside.documents;

import org.jspecify.annotations.NullMarked;
