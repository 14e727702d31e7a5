/**
 * The embedded PostgreSQL that runs when no external database is configured.
 */
@NullMarked
package org.alongside.database;

import org.jspecify.annotations.NullMarked;
