/**
 * Pages through which a client withdraws and a case is opened again.
 */
@NullMarked
package org.alongside.closure.web;

import org.jspecify.annotations.NullMarked;
