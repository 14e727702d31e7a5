package org.alongside.cases.web;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.Overdue;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Cases over HTTP.
 */
@RestController
class CaseApi {

	private final CaseFiles cases;

	private final CaseAccess access;

	private final CaseAgenda agenda;

	private final AuditLog audit;

	private final Clock clock;

	CaseApi(CaseFiles cases, CaseAccess access, CaseAgenda agenda, AuditLog audit, Clock clock) {
		this.cases = cases;
		this.access = access;
		this.agenda = agenda;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns a case with what is to be done next. */
	@GetMapping("/api/cases/{id}")
	CaseView get(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.api", id);
		CaseSummary file = cases.get(id);
		Instant now = clock.instant();
		return new CaseView(file.id().toString(), file.number(), file.clientName(), file.programme(),
				file.stage().name(), file.acuity(), file.opened(),
				agenda.open(id)
					.stream()
					.map(item -> new OpenTaskView(item.taskId(), item.process(), item.key(), item.name(), item.due(),
							Overdue.is(item.due(), now), item.holder()))
					.toList());
	}

	/**
	 * A case.
	 */
	record CaseView(String id, String number, String client, String programme, String stage, @Nullable Integer acuity,
			Instant opened, List<OpenTaskView> openTasks) {
	}

	/**
	 * An open task of the case.
	 */
	record OpenTaskView(String id, String process, String key, String name, @Nullable Instant due, boolean overdue,
			@Nullable String holder) {
	}

}
