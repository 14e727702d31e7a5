package org.alongside.documents.fill;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A form as lists show it.
 *
 * @param id the form
 * @param name what the agency calls it
 * @param number the version that holds
 * @param from since when
 * @param mapped whether somebody has said what goes where
 */
public record ListedForm(UUID id, String name, int number, LocalDate from, boolean mapped) {

}
