package org.alongside.people;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.cases.Timeline;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks another team to say who it is that they know and who is like the person of a case.
 * Until its supervisor has released them nothing is told of them; of a refusal only that
 * it is one.
 */
@Service
@Transactional
public class AskingToKnow {

	/** So many requests are shown at once; the next come when these are decided. */
	private static final int SHOWN = 50;

	private static final Actor PEOPLE = Actor.automatic("people");

	private final RecordedRequests requests;

	private final PersonAccess told;

	private final CaseAccess access;

	private final CaseActs acts;

	private final Timeline timeline;

	private final AuditLog audit;

	private final Clock clock;

	AskingToKnow(RecordedRequests requests, PersonAccess told, CaseAccess access, CaseActs acts, Timeline timeline,
			AuditLog audit, Clock clock) {
		this.requests = requests;
		this.told = told;
		this.access = access;
		this.acts = acts;
		this.timeline = timeline;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for those of whom the person may only know that there may be somebody.
	 * @param candidates who is like the person the question is about
	 * @param fields {@code why}
	 * @throws NotFoundException if there is nobody to ask for
	 */
	public void ask(StaffProfile by, CaseId caseId, List<ClientId> candidates, Map<String, String> fields) {
		access.require(by, caseId);
		List<ClientId> hidden = somebody(by, candidates);
		if (hidden.isEmpty()) {
			throw new NotFoundException("Somebody to ask for");
		}
		Typed typed = new Typed(fields);
		String why = typed.required("why", 1000);
		typed.done();
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		boolean asked = false;
		for (ClientId client : hidden) {
			asked |= told.answering(client)
				.map(team -> requests
					.put(new PersonRequest(UUID.randomUUID(), caseId, client, team, why, actor.reference(), now, null)))
				.orElse(false);
		}
		if (asked) {
			acts.record(caseId, actor, "person.askedFor", Map.of(), why, Map.of(), now);
		}
	}

	/** Returns those of whom the reader may only know that there may be somebody. */
	@Transactional(readOnly = true)
	public List<ClientId> somebody(StaffProfile reader, List<ClientId> candidates) {
		return candidates.stream().filter(client -> told.of(reader, client) == Told.SOMEBODY).toList();
	}

	/**
	 * Returns how the question stands: {@code none}, {@code waiting}, {@code refused}.
	 */
	@Transactional(readOnly = true)
	public String state(StaffProfile reader, CaseId caseId, List<ClientId> candidates) {
		access.require(reader, caseId);
		Set<ClientId> hidden = Set.copyOf(somebody(reader, candidates));
		List<String> states = requests.of(caseId)
			.stream()
			.filter(request -> hidden.contains(request.client()))
			.map(PersonRequest::state)
			.toList();
		return states.contains("waiting") ? "waiting" : states.contains("refused") ? "refused" : "none";
	}

	/** Returns what waits for a supervisor, the oldest first. */
	@Transactional(readOnly = true)
	public List<PersonRequest> waiting(StaffProfile supervisor) {
		return supervisor.is(Role.SUPERVISOR) ? requests.waiting(Set.copyOf(supervisor.supervises()), SHOWN)
				: List.of();
	}

	/**
	 * Decides for the team. Those who asked learn of the decision, not of its reason.
	 * @param fields {@code decision}, one of {@code release} and {@code refuse}, and
	 * {@code why}
	 * @throws NotFoundException if no such request waits for them
	 */
	public void decide(StaffProfile by, UUID id, Map<String, String> fields) {
		PersonRequest request = Optional.of(by)
			.filter(one -> one.is(Role.SUPERVISOR))
			.flatMap(one -> requests.open(id))
			.filter(one -> by.supervises().contains(one.team()))
			.orElseThrow(() -> new NotFoundException("Request"));
		Typed typed = new Typed(fields);
		String decision = typed.option("decision", Set.of("release", "refuse"));
		if (decision == null) {
			typed.refuse("decision", "required");
		}
		String why = typed.required("why", 1000);
		typed.done();
		boolean released = "release".equals(decision);
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		if (!requests.decide(id, released, why, actor, now)) {
			throw new NotFoundException("Request");
		}
		timeline.add(request.caseId(), PEOPLE, released ? "person.released" : "person.notReleased", Map.of(), null,
				now);
		audit.act(actor, released ? "person.released" : "person.notReleased", request.caseId(),
				Map.of("request", id.toString(), "client", request.client().toString()));
	}

}
