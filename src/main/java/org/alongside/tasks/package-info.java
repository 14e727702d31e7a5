/**
 * The inbox: its projection from the engine, claiming, releasing and completing tasks.
 */
@NullMarked
package org.alongside.tasks;

import org.jspecify.annotations.NullMarked;
