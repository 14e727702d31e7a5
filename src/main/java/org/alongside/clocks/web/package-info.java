/**
 * Time limits of a case and the calendars, as pages and over HTTP.
 */
@NullMarked
package org.alongside.clocks.web;

import org.jspecify.annotations.NullMarked;
