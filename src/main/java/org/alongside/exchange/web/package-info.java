/**
 * The page on which files are uploaded and the address to which systems send FHIR.
 */
@NullMarked
package org.alongside.exchange.web;

import org.jspecify.annotations.NullMarked;
