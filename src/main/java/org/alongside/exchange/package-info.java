/**
 * Referrals received from other systems as FHIR R4.
 */
@NullMarked
package org.alongside.exchange;

import org.jspecify.annotations.NullMarked;
