/**
 * Sign-in, sessions, tokens, the rules every route stands under, and the settings page.
 */
@NullMarked
package org.alongside.staff.web;

import org.jspecify.annotations.NullMarked;
