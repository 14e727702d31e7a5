/**
 * What was ever said about a client, as a page.
 */
@NullMarked
package org.alongside.known.web;

import org.jspecify.annotations.NullMarked;
