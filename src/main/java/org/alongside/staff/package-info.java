/**
 * The people who work here: accounts, roles, teams, sessions and personal access tokens.
 */
@NullMarked
package org.alongside.staff;

import org.jspecify.annotations.NullMarked;
