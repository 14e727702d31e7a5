/**
 * The client's story: what they told in their own words, kept as it was said, with every
 * change.
 */
@NullMarked
package org.alongside.story;

import org.jspecify.annotations.NullMarked;
