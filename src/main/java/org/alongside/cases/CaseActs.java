package org.alongside.cases;

import java.time.Instant;
import java.util.Map;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes an act on a case to both places where acts belong: the timeline for people, the
 * audit log for proof.
 */
@Component
public class CaseActs {

	private final Timeline timeline;

	private final AuditLog audit;

	public CaseActs(Timeline timeline, AuditLog audit) {
		this.timeline = timeline;
		this.audit = audit;
	}

	/**
	 * Records an act in the current transaction.
	 * @param kind name of the act, in the timeline and in the audit log alike
	 * @param values what the timeline's sentence names; may be personal
	 * @param why the reason in the words of who acted, or null; not kept in the audit log
	 * @param references references and codes for the audit log; never personal data
	 */
	public void record(CaseId caseId, Actor by, String kind, Map<String, String> values, @Nullable String why,
			Map<String, String> references, Instant at) {
		timeline.add(caseId, by, kind, values, why, at);
		audit.act(by, kind, caseId, references);
	}

}
