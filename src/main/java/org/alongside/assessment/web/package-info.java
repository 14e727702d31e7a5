/**
 * Pages about instruments and their results.
 */
@NullMarked
package org.alongside.assessment.web;

import org.jspecify.annotations.NullMarked;
