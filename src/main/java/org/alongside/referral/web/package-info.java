/**
 * Pages and interfaces through which partners' answers come in.
 */
@NullMarked
package org.alongside.referral.web;

import org.jspecify.annotations.NullMarked;
