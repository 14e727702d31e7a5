/**
 * What the referral process does by itself.
 */
@NullMarked
package org.alongside.referral.process;

import org.jspecify.annotations.NullMarked;
