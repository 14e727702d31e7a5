/**
 * Pages and HTTP API of the case file.
 */
@NullMarked
package org.alongside.cases.web;

import org.jspecify.annotations.NullMarked;
