/**
 * The intake stage: a referral received, screened, checked and accepted or refused with
 * notice.
 */
@NullMarked
package org.alongside.intake;

import org.jspecify.annotations.NullMarked;
