package org.alongside.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One bounded page of a list.
 *
 * @param items the entries of this page, in order
 * @param next opaque key after which the next page starts, or null when this is the last
 * @param <T> type of the entries
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {

}
