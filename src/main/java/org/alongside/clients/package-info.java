/**
 * The people helped: clients, their relations, contact points, identifiers and likely
 * duplicates.
 */
@NullMarked
package org.alongside.clients;

import org.jspecify.annotations.NullMarked;
