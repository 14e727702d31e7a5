/**
 * What somebody typed and has not sent yet, kept for them on every device, for any form
 * that is not a task's.
 */
@NullMarked
package org.alongside.drafts;

import org.jspecify.annotations.NullMarked;
