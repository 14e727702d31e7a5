package org.alongside.intake;

import org.alongside.audit.AuditLog;
import org.alongside.cases.Timeline;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Map;

/**
 * Writes what happened at intake both where people read it and where auditors do.
 */
@Component
class IntakeLog {

	private final Timeline timeline;

	private final AuditLog audit;

	IntakeLog(Timeline timeline, AuditLog audit) {
		this.timeline = timeline;
		this.audit = audit;
	}

	/** Writes an act; values and reason stay in the timeline, out of the audit entry. */
	void write(CaseId caseId, Actor by, String kind, Map<String, String> values, @Nullable String why, Instant at) {
		timeline.add(caseId, by, kind, values, why, at);
		audit.act(by, kind, caseId, Map.of());
	}

	/** Writes an act for auditors alone, where another entry tells people of it. */
	void act(CaseId caseId, Actor by, String act, Map<String, String> detail) {
		audit.act(by, act, caseId, detail);
	}

}
