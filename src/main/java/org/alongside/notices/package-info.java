/**
 * What people are told and when: quiet hours, and one digest a day instead of a mail per
 * event.
 */
@NullMarked
package org.alongside.notices;

import org.jspecify.annotations.NullMarked;
