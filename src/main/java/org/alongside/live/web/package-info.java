/**
 * The stream of changes that each open page listens to.
 */
@NullMarked
package org.alongside.live.web;

import org.jspecify.annotations.NullMarked;
