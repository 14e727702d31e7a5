/**
 * The digest and its settings over HTTP.
 */
@NullMarked
package org.alongside.notices.web;

import org.jspecify.annotations.NullMarked;
