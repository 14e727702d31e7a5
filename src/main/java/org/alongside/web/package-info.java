/**
 * The frame that all pages share: where the bundles are, where the reader is.
 */
@NullMarked
package org.alongside.web;

import org.jspecify.annotations.NullMarked;
