package org.alongside.audit;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The record of who did and saw what.
 */
public interface AuditLog {

	/**
	 * Records an act in the current transaction.
	 * @param by who acted
	 * @param act what was done, a stable name such as {@code task.completed}
	 * @param caseId the case acted on, or null when there is none
	 * @param detail references and codes; never personal data
	 */
	void act(Actor by, String act, @Nullable CaseId caseId, Map<String, String> detail);

	/**
	 * Records that somebody saw something of a case.
	 * @param what what was seen, a stable name such as {@code case.file}
	 */
	void view(Actor by, String what, CaseId caseId);

}
