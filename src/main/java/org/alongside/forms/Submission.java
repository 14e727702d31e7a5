package org.alongside.forms;

import org.alongside.shared.Actor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An answer given.
 *
 * @param id its identifier
 * @param formId id of the form
 * @param formVersion version of the form
 * @param subject what it answers, such as {@code task:<id>}
 * @param by who answered
 * @param at when
 * @param answers the answers, by field key
 */
public record Submission(UUID id, String formId, int formVersion, String subject, Actor by, Instant at,
		Map<String, Object> answers) {

}
