/**
 * The pages about the people of a case.
 */
@NullMarked
package org.alongside.people.web;

import org.jspecify.annotations.NullMarked;
