/**
 * The process engine set up once and safely: deployment, sandbox, events, decisions and
 * incidents.
 */
@NullMarked
package org.alongside.engine;

import org.jspecify.annotations.NullMarked;
