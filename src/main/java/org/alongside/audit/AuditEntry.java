package org.alongside.audit;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done or seen.
 *
 * @param id its number, in the order of writing
 * @param at when
 * @param actor who, as {@link org.alongside.shared.Actor#reference()}
 * @param kind whether it was done or only seen
 * @param name the stable name of what was done or seen, such as {@code task.completed}
 * @param caseId the case, or null when there is none
 * @param detail references and codes
 * @param sealed whether it is part of the chain already
 */
public record AuditEntry(long id, Instant at, String actor, Kind kind, String name, @Nullable CaseId caseId,
		Map<String, String> detail, boolean sealed) {

	/** Whether something was changed or only seen. */
	public enum Kind {

		/** Something was done. */
		ACT,
		/** Something was seen. */
		VIEW

	}

}
