package org.alongside.documents;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What stands at the top of a paper.
 *
 * @param from the first day it holds
 * @param agency name of the agency
 * @param address its address, line by line
 * @param contact telephone and pages, or null
 * @param logo PNG, or null
 * @param pageSize {@code letter} or {@code a4}
 */
public record Letterhead(LocalDate from, String agency, String address, @Nullable String contact,
		byte @Nullable [] logo, String pageSize) {

}
