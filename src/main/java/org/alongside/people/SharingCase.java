package org.alongside.people;

import org.alongside.cases.CaseActs;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
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

	private final CaseActs acts;

	private final Clock clock;

	SharingCase(FamilyReading reading, RecordedPeople people, Clients clients, CaseActs acts, Clock clock) {
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
		List<Clients.LikelyMatch> likely = clients.likely(described);
		Actor actor = Actor.person(by.id());
		Instant now = clock.instant();
		UUID client = likely.stream()
			.map(match -> match.client().id().value())
			.filter(id -> id.toString().equals(same))
			.findFirst()
			.orElse(null);
		if (client == null) {
			if (!likely.isEmpty() && !same.equals("none")) {
				throw new RefusedException(FieldError.of("same", "lookalikes"));
			}
			client = clients.register(described, actor, now).value();
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

	/** Returns who in the register may be the same person, at most ten. */
	@Transactional(readOnly = true)
	public List<Clients.LikelyMatch> lookalikes(StaffProfile by, CaseId caseId, UUID person) {
		return clients.likely(described(person(reading.of(by, caseId), person)));
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
