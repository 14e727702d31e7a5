/**
 * What the monitoring process does by itself.
 */
@NullMarked
package org.alongside.monitoring.process;

import org.jspecify.annotations.NullMarked;
