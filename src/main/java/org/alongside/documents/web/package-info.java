/**
 * Pages and downloads of papers.
 */
@NullMarked
package org.alongside.documents.web;

import org.jspecify.annotations.NullMarked;
