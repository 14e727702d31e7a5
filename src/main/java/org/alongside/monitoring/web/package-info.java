/**
 * Pages through which a change of circumstances is reported.
 */
@NullMarked
package org.alongside.monitoring.web;

import org.jspecify.annotations.NullMarked;
