package org.alongside.people;

import org.alongside.cases.TimelineEntry;
import org.alongside.cases.TimelineVeil;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes out of a case's history who is kept apart from the reader now, also where it was
 * written while everybody could see them. Entries say whom they are about; of older ones
 * the names tell, those they once had as well.
 */
@Component
class HistoryVeil implements TimelineVeil {

	/** What an entry says to those inside only: others do not learn that it is there. */
	static final String INSIDE = "people.apartReferred";

	private static final String ABOUT = "about";

	private static final String READER = "people.reader";

	private static final String MASKED = "people.apart";

	private final FamilyReading reading;

	private final RecordedPeople people;

	private final RecordedPartitions partitions;

	HistoryVeil(FamilyReading reading, RecordedPeople people, RecordedPartitions partitions) {
		this.reading = reading;
		this.people = people;
		this.partitions = partitions;
	}

	/** Notes with what a sentence names whom it is about. */
	static Map<String, String> about(Map<String, String> values, UUID... who) {
		Map<String, String> noted = new HashMap<>(values);
		noted.put(ABOUT, Arrays.stream(who).map(UUID::toString).collect(Collectors.joining(" ")));
		return noted;
	}

	@Override
	public Function<TimelineEntry, Optional<TimelineEntry>> over(StaffProfile reader, CaseId caseId) {
		Hidden hidden = hidden(reader, caseId);
		return entry -> seen(entry, hidden);
	}

	private static Optional<TimelineEntry> seen(TimelineEntry entry, Hidden hidden) {
		if (hidden.masks(entry)) {
			return entry.kind().equals(INSIDE) ? Optional.empty() : Optional.of(with(entry, MASKED, Map.of(), false));
		}
		if (entry.kind().equals(READER)) {
			return Optional.of(with(entry, READER, Map.of(), false));
		}
		if (entry.values().containsKey(ABOUT)) {
			Map<String, String> said = new HashMap<>(entry.values());
			said.remove(ABOUT);
			return Optional.of(with(entry, entry.kind(), said, true));
		}
		return Optional.of(entry);
	}

	private static TimelineEntry with(TimelineEntry entry, String kind, Map<String, String> values, boolean why) {
		return new TimelineEntry(entry.id(), entry.at(), entry.by(), kind, values, why ? entry.why() : null,
				entry.taskId(), entry.takenBack());
	}

	private Hidden hidden(StaffProfile reader, CaseId caseId) {
		String me = Actor.person(reader.id()).reference();
		Set<UUID> closed = partitions.of(caseId)
			.stream()
			.filter(one -> !one.readers().contains(me))
			.map(Family.Partition::id)
			.collect(Collectors.toSet());
		if (closed.isEmpty()) {
			return new Hidden(Set.of(), Set.of());
		}
		Family whole = reading.whole(caseId);
		Set<String> ids = new HashSet<>();
		Set<String> names = new HashSet<>();
		for (PersonOfCase person : whole.people()) {
			if (!person.id().equals(whole.focus()) && closed.contains(person.partition())) {
				ids.add(person.id().toString());
				names.add(person.name().toLowerCase(Locale.ROOT));
				people.formerNames(caseId, person.id()).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
			}
		}
		for (PeopleGroup group : whole.groups()) {
			if (closed.contains(group.partition())) {
				ids.add(group.id().toString());
				names.add(group.name().toLowerCase(Locale.ROOT));
			}
		}
		names.remove("");
		return new Hidden(ids, names);
	}

	/**
	 * What is kept from a reader.
	 *
	 * @param ids of people and groups
	 * @param names theirs, in lower case
	 */
	private record Hidden(Set<String> ids, Set<String> names) {

		boolean masks(TimelineEntry entry) {
			String about = entry.values().get(ABOUT);
			if (about != null) {
				return List.of(about.split(" ")).stream().anyMatch(ids::contains);
			}
			return entry.kind().startsWith("people.") && entry.values()
				.values()
				.stream()
				.map(value -> value.toLowerCase(Locale.ROOT))
				.anyMatch(names::contains);
		}

	}

}
