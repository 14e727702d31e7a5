/**
 * Pages and HTTP API of the inbox.
 */
@NullMarked
package org.alongside.tasks.web;

import org.jspecify.annotations.NullMarked;
