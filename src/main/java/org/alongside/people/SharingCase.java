package org.alongside.people;

import org.alongside.cases.CaseActs;
import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes several people the clients of one case.
 */
@Service
@Transactional
public class SharingCase {

	private final FamilyReading reading;

	private final RecordedPeople people;

	private final Clients clients;

	private final PersonAccess told;

	private final AskingToKnow asking;

	private final CaseActs acts;

	private final Clock clock;

	SharingCase(FamilyReading reading, RecordedPeople people, Clients clients, PersonAccess told, AskingToKnow asking,
			CaseActs acts, Clock clock) {
		this.told = told;
		this.asking = asking;
		this.reading = reading;
		this.people = people;
		this.clients = clients;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Makes somebody a client of the case as well, with a record of their own in the
	 * register.
	 * @param same identifier of a client in the register who they are, {@code none} when
	 * they are nobody known, or empty when not asked yet
	 * @throws RefusedException with the code {@code lookalikes} when the register knows
	 * somebody like them and nobody has said whether it is them
	 */
	public void makeClient(StaffProfile by, CaseId caseId, UUID person, String same) {
		Family family = reading.of(by, caseId);
		PersonOfCase who = person(family, person);
		if (who.client() != null) {
			throw new RefusedException(FieldError.of("same", "clientAlready"));
		}
		NewClient described = described(who);
		List<Clients.LikelyMatch> all = clients.likely(described);
		List<Clients.LikelyMatch> likely = all.stream().filter(match -> known(by, match)).toList();
		Actor actor = Actor.person(by.id());
		Instant now = clock.instant();
		UUID client = likely.stream()
			.map(match -> match.client().id().value())
			.filter(id -> id.toString().equals(same))
			.findFirst()
			.orElse(null);
		if (client == null) {
			boolean ask = !likely.isEmpty() || !asking.somebody(by, ids(all)).isEmpty();
			if (ask && !same.equals("none")) {
				throw new RefusedException(FieldError.of("same", "lookalikes"));
			}
			client = clients.register(described, actor, now).value();
			all.stream()
				.map(match -> match.client().id())
				.filter(id -> told.of(by, id) == Told.NOTHING)
				.forEach(id -> told.cameAgain(id, now));
		}
		UUID made = client;
		if (family.people().stream().anyMatch(one -> made.equals(one.client()))) {
			throw new RefusedException(FieldError.of("same", "clientAlready"));
		}
		if (!people.put(caseId, PersonRules.withoutRegister(PersonRules.asClient(who, made)), actor, now)) {
			throw new RefusedException(FieldError.of("same", "personChanged"));
		}
		boolean apart = who.partition() != null;
		acts.record(caseId, actor, apart ? "people.apart" : "people.person.client",
				apart ? Map.of() : HistoryVeil.about(Map.of("who", who.name()), person), null,
				Map.of("person", person.toString(), "client", made.toString()), now);
	}

	/**
	 * Returns who in the register may be the same person and is known to the reader, at
	 * most ten.
	 */
	@Transactional(readOnly = true)
	public List<Clients.LikelyMatch> lookalikes(StaffProfile by, CaseId caseId, UUID person) {
		return clients.likely(described(person(reading.of(by, caseId), person)))
			.stream()
			.filter(match -> known(by, match))
			.toList();
	}

	/**
	 * Returns how it stands with those like them whom another team may know:
	 * {@code nobody}, {@code none} when nobody has asked, {@code waiting} or
	 * {@code refused}.
	 */
	@Transactional(readOnly = true)
	public String elsewhere(StaffProfile by, CaseId caseId, UUID person) {
		List<ClientId> like = ids(clients.likely(described(person(reading.of(by, caseId), person))));
		return asking.somebody(by, like).isEmpty() ? "nobody" : asking.state(by, caseId, like);
	}

	/** Asks the other team for them. */
	public void ask(StaffProfile by, CaseId caseId, UUID person, Map<String, String> fields) {
		asking.ask(by, caseId, ids(clients.likely(described(person(reading.of(by, caseId), person)))), fields);
	}

	private boolean known(StaffProfile by, Clients.LikelyMatch match) {
		return told.of(by, match.client().id()) == Told.EVERYTHING;
	}

	private static List<ClientId> ids(List<Clients.LikelyMatch> matches) {
		return matches.stream().map(match -> match.client().id()).toList();
	}

	private static NewClient described(PersonOfCase who) {
		List<NewClient.ContactPoint> reach = new ArrayList<>();
		if (who.phone() != null) {
			reach.add(new NewClient.ContactPoint("phone", who.phone(), null));
		}
		if (who.email() != null) {
			reach.add(new NewClient.ContactPoint("email", who.email(), null));
		}
		return new NewClient(who.givenName(), who.familyName(), who.birthDate(), who.gender(), who.pronouns(),
				who.language(), who.interpreter(), who.safeContact(), List.of(), reach, null, List.of(), "web");
	}

	private static PersonOfCase person(Family family, UUID id) {
		return family.person(id).orElseThrow(() -> new NotFoundException("Person"));
	}

}
