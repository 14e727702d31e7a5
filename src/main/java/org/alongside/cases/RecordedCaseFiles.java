package org.alongside.cases;

import org.alongside.audit.AuditLog;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cases as recorded in the database. Every turning point is written through at once:
 * the engine and the inbox read it by plain SQL in the same transaction.
 */
@Service
@Transactional
class RecordedCaseFiles implements CaseFiles {

	private final Cases cases;

	private final CaseNumbers numbers;

	private final Clients clients;

	private final StaffDirectory staff;

	private final Timeline timeline;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	RecordedCaseFiles(Cases cases, CaseNumbers numbers, Clients clients, StaffDirectory staff, Timeline timeline,
			AuditLog audit, ApplicationEventPublisher events) {
		this.cases = cases;
		this.numbers = numbers;
		this.clients = clients;
		this.staff = staff;
		this.timeline = timeline;
		this.audit = audit;
		this.events = events;
	}

	@Override
	public CaseSummary open(ClientId client, String programme, TeamId team, Actor by, Instant at) {
		Case opened = cases
			.saveAndFlush(new Case(CaseId.random(), numbers.next(at), client, nameOf(client), programme, team, at));
		note(opened.id(), by, "case.opened", Map.of("programme", programme), null, at);
		return opened.summary();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CaseSummary> find(CaseId id) {
		return cases.findById(id).map(Case::summary);
	}

	@Override
	@Transactional(readOnly = true)
	public CaseSummary get(CaseId id) {
		return find(id).orElseThrow(() -> new NotFoundException("Case"));
	}

	@Override
	public void accepted(CaseId id, Actor by, String reason, Instant at) {
		change(id, one -> one.accept(at));
		note(id, by, "case.accepted", Map.of(), reason, at);
	}

	@Override
	public void refused(CaseId id, Actor by, String reason, Instant at) {
		change(id, one -> one.refuse(at));
		note(id, by, "case.refused", Map.of(), reason, at);
	}

	@Override
	public void assigned(CaseId id, StaffId worker, Actor by, String reason, Instant at) {
		change(id, one -> one.assign(worker, at));
		String name = staff.find(worker).map(StaffProfile::name).orElse("");
		note(id, by, "case.assigned", Map.of("worker", name), reason, at);
	}

	@Override
	public void assessed(CaseId id, int acuity, Actor by, Instant at) {
		int holds = holds(change(id, one -> one.assess(acuity, at)), acuity);
		events.publishEvent(new CaseAcuityChanged(id, holds));
		note(id, by, "case.assessed", Map.of("acuity", String.valueOf(acuity)), null, at);
		heldUp(id, acuity, holds, at);
	}

	@Override
	public void acuityChanged(CaseId id, int acuity, Actor by, @Nullable String reason, Instant at) {
		int holds = holds(change(id, one -> one.changeAcuity(acuity)), acuity);
		events.publishEvent(new CaseAcuityChanged(id, holds));
		if (holds == acuity) {
			note(id, by, "case.acuityChanged", Map.of("acuity", String.valueOf(acuity)), reason, at);
		}
		heldUp(id, acuity, holds, at);
	}

	@Override
	public void inDanger(CaseId id, Actor by, Instant at) {
		Integer before = get(id).acuity();
		Integer now = change(id, one -> one.inDanger(at)).acuity();
		if (now != null && !now.equals(before)) {
			events.publishEvent(new CaseAcuityChanged(id, now));
			note(id, by, "case.acuityChanged", Map.of("acuity", String.valueOf(now)), null, at);
		}
	}

	@Override
	public void dangerOver(CaseId id) {
		change(id, Case::dangerOver);
	}

	@Override
	public void reassessmentOpened(CaseId id, Actor by, String reason, Instant at) {
		change(id, one -> one.openReassessment(at));
		note(id, by, "case.reassessmentOpened", Map.of(), reason, at);
	}

	@Override
	public void planActivated(CaseId id, Actor by, Instant at) {
		change(id, one -> one.activatePlan(at));
		note(id, by, "case.planActivated", Map.of(), null, at);
	}

	@Override
	public void closureOpened(CaseId id, Actor by, String reason, Instant at) {
		change(id, one -> one.openClosure(at));
		note(id, by, "case.closureOpened", Map.of(), reason, at);
	}

	@Override
	public void closureReturned(CaseId id, Actor by, String reason, Instant at) {
		note(id, by, "case.closureReturned", Map.of(), reason, at);
	}

	@Override
	public void closed(CaseId id, String reasonCode, Actor by, Instant at) {
		change(id, one -> one.close(reasonCode, at));
		note(id, by, "case.closed", Map.of("reason", reasonCode), null, at);
	}

	@Override
	public void reopened(CaseId id, Actor by, String reason, Instant at) {
		change(id, one -> one.reopen(at));
		note(id, by, "case.reopened", Map.of(), reason, at);
	}

	@Override
	public void clientRecognised(CaseId id, ClientId known, Actor by, Instant at) {
		String name = nameOf(known);
		change(id, one -> one.recognise(known, name));
		events.publishEvent(new CaseClientChanged(id, name));
		note(id, by, "case.clientRecognised", Map.of(), null, at);
	}

	private CaseSummary change(CaseId id, UnaryOperator<Case> verb) {
		Case found = cases.findById(id).orElseThrow(() -> new NotFoundException("Case"));
		return cases.saveAndFlush(verb.apply(found)).summary();
	}

	private static int holds(CaseSummary file, int given) {
		return file.acuity() == null ? given : file.acuity();
	}

	/** What was given does not hold yet: somebody is in danger. */
	private void heldUp(CaseId id, int given, int holds, Instant at) {
		if (given != holds) {
			note(id, Actor.automatic("safety"), "case.acuityHeld",
					Map.of("acuity", String.valueOf(holds), "given", String.valueOf(given)), null, at);
		}
	}

	private void note(CaseId id, Actor by, String kind, Map<String, String> values, @Nullable String why, Instant at) {
		timeline.add(id, by, kind, values, why, at);
		audit.act(by, kind, id, Map.of());
	}

	private String nameOf(ClientId client) {
		return clients.find(client).map(ClientProfile::name).orElseThrow(() -> new NotFoundException("Client"));
	}

}
