/**
 * The story over HTTP.
 */
@NullMarked
package org.alongside.story.web;

import org.jspecify.annotations.NullMarked;
