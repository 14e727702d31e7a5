/**
 * The page and the resource through which referrals come in.
 */
@NullMarked
package org.alongside.intake.web;

import org.jspecify.annotations.NullMarked;
