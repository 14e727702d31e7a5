/**
 * What all pages and routes share: how errors are told, the page model, limits on input.
 */
@NullMarked
package org.alongside.web;

import org.jspecify.annotations.NullMarked;
