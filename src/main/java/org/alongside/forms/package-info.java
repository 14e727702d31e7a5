/**
 * Form definitions, their check on the server, their translation and the answers given.
 */
@NullMarked
package org.alongside.forms;

import org.jspecify.annotations.NullMarked;
