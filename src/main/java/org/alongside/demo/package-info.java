/**
 * The demo agency: teams, staff and people whose stories are told by running the real use
 * cases under a moved clock.
 */
@NullMarked
package org.alongside.demo;

import org.jspecify.annotations.NullMarked;
