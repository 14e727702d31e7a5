package org.alongside.people;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes a person or a household out of a part that is kept apart: who sees the part is
 * shown what becomes visible to whom, and does it for a reason. The reason stays with the
 * part; the timeline tells everybody else only that something was taken out.
 */
@Service
@Transactional
public class TakingOut {

	private static final String PERSON = "person";

	private final FamilyReading reading;

	private final RecordedPeople people;

	private final RecordedPartitions partitions;

	private final KeepingApart apart;

	private final CaseActs acts;

	private final Clock clock;

	TakingOut(FamilyReading reading, RecordedPeople people, RecordedPartitions partitions, KeepingApart apart,
			CaseActs acts, Clock clock) {
		this.reading = reading;
		this.people = people;
		this.partitions = partitions;
		this.apart = apart;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Returns what would come of it.
	 * @param what {@code person} or {@code group}
	 * @param to identifier of the part to keep it in instead, or empty
	 * @throws NotFoundException if the reader sees no such thing that is kept apart
	 */
	@Transactional(readOnly = true)
	public Opening look(StaffProfile reader, CaseId caseId, String what, UUID kept, String to) {
		Family family = reading.of(reader, caseId);
		UUID now = what.equals(PERSON) ? family.person(kept).map(PersonOfCase::partition).orElse(null)
				: group(family, kept).partition();
		Family.Partition from = family.partition(now).orElseThrow(() -> new NotFoundException("Kept apart"));
		Family.Partition target = to.isEmpty() ? null
				: family.partitions()
					.stream()
					.filter(one -> one.id().toString().equals(to) && !one.equals(from))
					.findFirst()
					.orElseThrow(() -> new NotFoundException("Partition"));
		UUID place = target == null ? null : target.id();
		Family after = moved(family, kept, place)
			.within(partition -> partition == null || Objects.equals(partition, place));
		List<StaffProfile> team = apart.candidates(reader, caseId);
		return new Opening(what, kept, name(family, what, kept), from, target, after,
				team.stream().filter(one -> !reads(from, one) && (target == null || reads(target, one))).toList(),
				team.stream().filter(one -> reads(from, one) && target != null && !reads(target, one)).toList());
	}

	/**
	 * Takes it out.
	 * @param fields {@code why}, {@code to} and the {@code mark} of what was shown
	 * @throws RefusedException if the reason is missing, or something else would become
	 * visible than was shown
	 */
	public void take(StaffProfile by, CaseId caseId, String what, UUID kept, Map<String, String> fields) {
		Opening opening = look(by, caseId, what, kept, fields.getOrDefault("to", ""));
		Typed typed = new Typed(fields);
		String why = typed.required("why", 1000);
		if (!opening.mark().equals(fields.get("mark"))) {
			typed.refuse("mark", "openingChanged");
		}
		if (what.equals(PERSON) && twice(reading.whole(caseId), kept, opening.to())) {
			typed.refuse("mark", "clientAlready");
		}
		typed.done();
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		UUID to = opening.to() == null ? null : opening.to().id();
		if (to != null && !partitions.lock(caseId, to)) {
			throw new NotFoundException("Partition");
		}
		if (!partitions.takeOut(caseId, opening.from().id(), what, kept, to, why, actor, now)) {
			throw new RefusedException(FieldError.of("mark", "openingChanged"));
		}
		if (what.equals(PERSON)) {
			PersonOfCase person = opening.after().person(kept).orElseThrow();
			if (!people.put(caseId, PersonRules.withoutRegister(person), actor, now)) {
				throw new RefusedException(FieldError.of("mark", "openingChanged"));
			}
		}
		else {
			partitions.moveGroup(caseId, kept, opening.from().id(), to);
		}
		acts.record(caseId, actor, "people.takenOut", Map.of(), null, Map.of("partition",
				opening.from().id().toString(), what, kept.toString(), "to", to == null ? "open" : to.toString()), now);
	}

	/** Whether the same client stands in that place already. */
	private static boolean twice(Family whole, UUID kept, Family.@Nullable Partition to) {
		UUID client = whole.person(kept).map(PersonOfCase::client).orElse(null);
		UUID place = to == null ? null : to.id();
		return client != null && whole.people()
			.stream()
			.anyMatch(one -> !one.id().equals(kept) && client.equals(one.client())
					&& Objects.equals(place, one.partition()));
	}

	private static Family moved(Family family, UUID kept, @Nullable UUID to) {
		return new Family(family.focus(),
				family.people().stream().map(one -> one.id().equals(kept) ? PersonRules.keptIn(one, to) : one).toList(),
				family.ties(),
				family.groups()
					.stream()
					.map(one -> one.id().equals(kept)
							? new PeopleGroup(one.id(), to, one.kind(), one.name(), one.address(), one.members()) : one)
					.toList(),
				family.partitions(), List.of());
	}

	private static boolean reads(Family.Partition partition, StaffProfile person) {
		return partition.readers().contains(Actor.person(person.id()).reference());
	}

	private static String name(Family family, String what, UUID kept) {
		return what.equals(PERSON) ? family.person(kept).orElseThrow().name() : group(family, kept).name();
	}

	private static PeopleGroup group(Family family, UUID id) {
		return family.groups()
			.stream()
			.filter(one -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("Group"));
	}

}
