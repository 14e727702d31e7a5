package org.alongside.people;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientDetails;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The people of a case, as far as the reader may see them.
 */
@Service
@Transactional(readOnly = true)
public class FamilyReading {

	private final CaseAccess access;

	private final CaseFiles cases;

	private final ClientDetails clients;

	private final RecordedPeople people;

	private final RecordedPartitions partitions;

	FamilyReading(CaseAccess access, CaseFiles cases, ClientDetails clients, RecordedPeople people,
			RecordedPartitions partitions) {
		this.access = access;
		this.cases = cases;
		this.clients = clients;
		this.people = people;
		this.partitions = partitions;
	}

	/**
	 * Returns the people of a case. What is kept in a part of the file that the reader
	 * may not see is left out; that there is such a part is said.
	 */
	public Family of(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		Family whole = whole(caseId);
		String me = Actor.person(reader.id()).reference();
		Set<UUID> open = new HashSet<>();
		List<Family.Partition> closed = new ArrayList<>();
		for (Family.Partition partition : whole.partitions()) {
			if (partition.readers().contains(me)) {
				open.add(partition.id());
			}
			else {
				closed.add(partition);
			}
		}
		Family seen = whole.within(partition -> partition == null || open.contains(partition));
		return new Family(seen.focus(), seen.people(), seen.ties(), seen.groups(), seen.partitions(), closed);
	}

	/**
	 * Returns whom the referral names around the client and nobody has written down yet.
	 */
	public List<NewClient.RelatedPerson> named(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		Set<String> known = new HashSet<>();
		people.people(caseId).forEach(person -> known.add(person.name().toLowerCase(Locale.ROOT)));
		return clients.of(cases.get(caseId).clientId())
			.map(ClientDetails.Everything::related)
			.orElse(List.of())
			.stream()
			.map(ClientDetails.Sourced::value)
			.filter(one -> !known.contains(one.name().strip().toLowerCase(Locale.ROOT)))
			.limit(20)
			.toList();
	}

	/** Returns everybody and everything, for those who decide who sees it. */
	Family whole(CaseId caseId) {
		CaseSummary file = cases.get(caseId);
		List<PersonOfCase> all = new ArrayList<>();
		PersonOfCase focus = null;
		for (PersonOfCase recorded : people.people(caseId)) {
			PersonOfCase person = fromRegister(recorded);
			if (Objects.equals(person.client(), file.clientId().value())) {
				focus = person;
			}
			else {
				all.add(person);
			}
		}
		if (focus == null) {
			focus = fromRegister(unrecorded(file));
		}
		all.add(0, focus);
		return new Family(focus.id(), all, people.ties(caseId), people.groups(caseId), partitions.of(caseId),
				List.of());
	}

	private static PersonOfCase unrecorded(CaseSummary file) {
		UUID id = file.clientId().value();
		return new PersonOfCase(id, 0, id, null, PersonRole.CLIENT, file.clientName(), "", "", null, null, "unknown",
				null, null, false, null, null, null, null, null, null, "given", null, null, null, null);
	}

	/** What is known of a client stands in the register and is not kept twice. */
	private PersonOfCase fromRegister(PersonOfCase person) {
		if (person.client() == null) {
			return person;
		}
		ClientDetails.Everything known = clients.of(new ClientId(person.client())).orElse(null);
		if (known == null) {
			return person;
		}
		ClientProfile profile = known.profile();
		return new PersonOfCase(person.id(), person.version(), profile.id().value(), person.partition(), person.role(),
				profile.name(), known.givenName(), known.familyName(), profile.birthDate(), person.diedOn(),
				Objects.requireNonNullElse(known.gender(), person.gender()), profile.pronouns(), profile.language(),
				profile.interpreter(), person.organisation(), reach(known, "phone"), reach(known, "email"),
				profile.safeContact(), person.bond(), person.flow(), person.consent(), person.consentFor(),
				person.consentUntil(), person.leftOn(), person.leftWhy());
	}

	private static @org.jspecify.annotations.Nullable String reach(ClientDetails.Everything known, String kind) {
		return known.contactPoints()
			.stream()
			.map(ClientDetails.Sourced::value)
			.filter(point -> point.kind().equals(kind))
			.map(NewClient.ContactPoint::value)
			.findFirst()
			.orElse(null);
	}

}
