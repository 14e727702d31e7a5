/**
 * Referrals of a client to a service and what came of them.
 */
@NullMarked
package org.alongside.referral;

import org.jspecify.annotations.NullMarked;
