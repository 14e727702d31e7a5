/**
 * The page on which the record of a case is looked through as an auditor would.
 */
@NullMarked
package org.alongside.readiness.web;

import org.jspecify.annotations.NullMarked;
