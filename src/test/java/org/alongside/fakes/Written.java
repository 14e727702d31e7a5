package org.alongside.fakes;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseActs;
import org.alongside.cases.Timeline;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was written into the timeline and the audit log.
 */
public class Written implements Timeline, AuditLog {

	public final List<Entry> timeline = new ArrayList<>();

	public final List<Entry> audit = new ArrayList<>();

	@Override
	public void add(CaseId caseId, Actor by, String kind, Map<String, String> values, @Nullable String why,
			Instant at) {
		timeline.add(new Entry(kind, values, why));
	}

	@Override
	public void takenBack(String taskId, Instant at) {
		timeline.add(new Entry("marked as taken back", Map.of("id", taskId), null));
	}

	@Override
	public void act(Actor by, String act, @Nullable CaseId caseId, Map<String, String> detail) {
		audit.add(new Entry(act, detail, null));
	}

	@Override
	public void view(Actor by, String what, CaseId caseId) {
		audit.add(new Entry("view " + what, Map.of(), null));
	}

	public CaseActs acts() {
		return new CaseActs(this, this);
	}

	/** Returns the kinds of the timeline's entries, oldest first. */
	public List<String> kinds() {
		return timeline.stream().map(Entry::kind).toList();
	}

	/** An entry. */
	public record Entry(String kind, Map<String, String> values, @Nullable String why) {
	}

}
