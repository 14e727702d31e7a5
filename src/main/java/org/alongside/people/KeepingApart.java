package org.alongside.people;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps a part of a file apart, as for somebody who fled from another client of the case,
 * and says who of the staff may see it.
 */
@Service
@Transactional
public class KeepingApart {

	/** As many parts as anybody can still tell apart. */
	static final int MOST = 10;

	private final FamilyReading reading;

	private final RecordedPeople people;

	private final CaseFiles cases;

	private final StaffDirectory staff;

	private final CaseActs acts;

	private final Clock clock;

	KeepingApart(FamilyReading reading, RecordedPeople people, CaseFiles cases, StaffDirectory staff, CaseActs acts,
			Clock clock) {
		this.reading = reading;
		this.people = people;
		this.cases = cases;
		this.staff = staff;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Opens a part of the file that only who opens it may see at first.
	 */
	public UUID open(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		reading.of(by, caseId);
		Typed typed = new Typed(fields);
		Family.Partition partition = new Family.Partition(UUID.randomUUID(), typed.required("name", 80),
				typed.required("why", 1000), List.of());
		if (reading.whole(caseId).partitions().size() >= MOST) {
			typed.refuse("name", "peopleFull", MOST);
		}
		typed.done();
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		people.put(caseId, partition, actor, now);
		people.letRead(partition.id(), by.id(), partition.why(), actor, now);
		acts.record(caseId, actor, "people.partition", Map.of(), null, Map.of("partition", partition.id().toString()),
				now);
		return partition.id();
	}

	/**
	 * Lets somebody see a part of the file. Who sees it may name others of the team; a
	 * supervisor of the team may name themselves, with a reason that stays on record, so
	 * that nobody is locked out of what they answer for.
	 */
	public void letRead(StaffProfile by, CaseId caseId, UUID partition, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		boolean sees = family.partition(partition).isPresent();
		boolean answers = maySeeAnyway(by, caseId)
				&& family.closed().stream().anyMatch(one -> one.id().equals(partition));
		if (!sees && !answers) {
			throw new NotFoundException("Partition");
		}
		Typed typed = new Typed(fields);
		UUID chosen = sees ? typed.id("reader") : by.id().value();
		String why = typed.required("why", 1000);
		if (chosen == null) {
			typed.refuse("reader", "required");
		}
		else if (sees && candidates(by, caseId).stream().noneMatch(one -> one.id().value().equals(chosen))) {
			typed.refuse("reader", "option");
		}
		typed.done();
		if (chosen == null) {
			throw new RefusedException(FieldError.of("reader", "required"));
		}
		StaffId reader = new StaffId(chosen);
		Instant now = clock.instant();
		people.letRead(partition, reader, why, Actor.person(by.id()), now);
		acts.record(caseId, Actor.person(by.id()), "people.reader",
				Map.of("reader", staff.find(reader).map(StaffProfile::name).orElse("")), why,
				Map.of("partition", partition.toString(), "reader", reader.toString()), now);
	}

	/** Returns whether the person answers for the team of the case. */
	@Transactional(readOnly = true)
	public boolean maySeeAnyway(StaffProfile person, CaseId caseId) {
		return person.is(Role.SUPERVISOR) && person.supervises().contains(cases.get(caseId).teamId());
	}

	/** Returns who of the team of the case can be named. */
	@Transactional(readOnly = true)
	public List<StaffProfile> candidates(StaffProfile by, CaseId caseId) {
		reading.of(by, caseId);
		return Stream.of(Role.CASE_MANAGER, Role.SUPERVISOR, Role.INTAKE_WORKER)
			.flatMap(role -> staff.members(cases.get(caseId).teamId(), role).stream())
			.distinct()
			.sorted(Comparator.comparing(StaffProfile::name))
			.toList();
	}

}
