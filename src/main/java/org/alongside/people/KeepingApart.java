package org.alongside.people;

import org.alongside.cases.CaseAccess;
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

	private final RecordedPartitions partitions;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final StaffDirectory staff;

	private final CaseActs acts;

	private final Clock clock;

	KeepingApart(FamilyReading reading, RecordedPartitions partitions, CaseAccess access, CaseFiles cases,
			StaffDirectory staff, CaseActs acts, Clock clock) {
		this.reading = reading;
		this.partitions = partitions;
		this.access = access;
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
		partitions.put(caseId, partition, actor, now);
		partitions.letRead(partition.id(), by.id(), partition.why(), actor, now);
		acts.record(caseId, actor, "people.partition", Map.of(), null, Map.of("partition", partition.id().toString()),
				now);
		return partition.id();
	}

	/**
	 * Lets somebody see a part of the file. Who sees it may name others of the team; a
	 * supervisor of the team may name themselves, so that nobody is locked out of what
	 * they answer for. The reason stays with the part.
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
		partitions.letRead(partition, reader, why, Actor.person(by.id()), now);
		acts.record(caseId, Actor.person(by.id()), "people.reader", Map.of(), null,
				Map.of("partition", partition.toString(), "reader", reader.toString()), now);
	}

	/**
	 * Takes somebody off who may see a part of the file. Done by who sees it, as naming
	 * is; never the last who still can. The reason stays with the part.
	 */
	public void takeOff(StaffProfile by, CaseId caseId, UUID partition, StaffId reader, Map<String, String> fields) {
		seen(by, caseId, partition);
		List<StaffId> readers = partitions.readers(partition);
		if (!readers.contains(reader)) {
			throw new NotFoundException("Reader");
		}
		Typed typed = new Typed(fields);
		String why = typed.required("why", 1000);
		if (readers.stream().filter(one -> !one.equals(reader)).noneMatch(one -> canSee(one, caseId))) {
			typed.refuse("reader", "lastReader");
		}
		typed.done();
		Instant now = clock.instant();
		partitions.removeReader(partition, reader, why, Actor.person(by.id()), now);
		acts.record(caseId, Actor.person(by.id()), "people.readerTakenOff", Map.of(), null,
				Map.of("partition", partition.toString(), "reader", reader.toString()), now);
	}

	/**
	 * Gives up a part of the file in which nothing is kept any more.
	 */
	public void giveUp(StaffProfile by, CaseId caseId, UUID partition, Map<String, String> fields) {
		seen(by, caseId, partition);
		Family whole = reading.whole(caseId);
		Typed typed = new Typed(fields);
		String why = typed.required("why", 1000);
		if (whole.people().stream().anyMatch(one -> partition.equals(one.partition()))
				|| whole.groups().stream().anyMatch(one -> partition.equals(one.partition()))) {
			typed.refuse("why", "partitionHolds");
		}
		typed.done();
		Instant now = clock.instant();
		partitions.close(partition, why, Actor.person(by.id()), now);
		acts.record(caseId, Actor.person(by.id()), "people.partitionGivenUp", Map.of(), null,
				Map.of("partition", partition.toString()), now);
	}

	/** Returns the past of the parts the reader may see, also of those given up. */
	@Transactional(readOnly = true)
	List<RecordedPartitions.Past> past(StaffProfile reader, CaseId caseId) {
		reading.of(reader, caseId);
		return partitions.past(caseId, reader.id());
	}

	/** Lets pass only who sees the part, one after the other. */
	private void seen(StaffProfile by, CaseId caseId, UUID partition) {
		access.require(by, caseId);
		if (!partitions.lock(caseId, partition) || reading.of(by, caseId).partition(partition).isEmpty()) {
			throw new NotFoundException("Partition");
		}
	}

	/** Somebody who has left, or does not work with the case any more, opens nothing. */
	private boolean canSee(StaffId reader, CaseId caseId) {
		return staff.find(reader)
			.flatMap(one -> staff.findByUsername(one.username()))
			.filter(one -> access.maySee(one, caseId))
			.isPresent();
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
