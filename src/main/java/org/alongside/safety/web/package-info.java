/**
 * Pages and programs through which danger is reported and answered.
 */
@NullMarked
package org.alongside.safety.web;

import org.jspecify.annotations.NullMarked;
