package org.alongside.people;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down who is in a case and what binds them, in the timeline for all to see. Of
 * what is kept apart the timeline says only that it changed.
 */
@Service
@Transactional
public class KeepingFamily {

	private static final int WHY = 1000;

	private final FamilyReading reading;

	private final RecordedPeople people;

	private final RecordedPartitions partitions;

	private final PersonDrafts drafts;

	private final CaseActs acts;

	private final Clock clock;

	KeepingFamily(FamilyReading reading, RecordedPeople people, RecordedPartitions partitions, PersonDrafts drafts,
			CaseActs acts, Clock clock) {
		this.reading = reading;
		this.people = people;
		this.partitions = partitions;
		this.drafts = drafts;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Writes a person down, or anew.
	 * @param id who is changed, or null for somebody new
	 * @param fields by the names of the form
	 * @return the person's identifier
	 * @throws RefusedException if something is missing or wrong, or somebody changed the
	 * record meanwhile
	 */
	public UUID put(StaffProfile by, CaseId caseId, @Nullable UUID id, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		PersonOfCase before = id == null ? null : person(family, id);
		Typed typed = new Typed(fields);
		PersonOfCase person = PersonRules.read(typed, before, family, today(by));
		Tie tie = null;
		if (before == null && !fields.getOrDefault("bond-code", "").isEmpty()) {
			tie = TieRules.read(typed, person.id(), family, today(by), true);
		}
		if (before == null && reading.whole(caseId).people().size() >= RecordedPeople.PEOPLE) {
			typed.refuse("givenName", "peopleFull", RecordedPeople.PEOPLE);
		}
		typed.done();
		Instant now = clock.instant();
		write(caseId, person, Actor.person(by.id()), now);
		if (person.partition() != null && (before == null || before.partition() == null)) {
			keepApart(caseId, person.partition(), "person", person.id(), by, now);
		}
		if (tie != null) {
			keepEnd(caseId, family, tie.one().equals(person.id()) ? tie.other() : tie.one(), by, now);
			people.put(caseId, tie, Actor.person(by.id()), now);
		}
		drafts.sent(by.id(), caseId, before == null ? PersonDrafts.ofNew(fields) : person.id().toString());
		record(by, caseId, before == null ? "people.person.added" : "people.person.changed",
				apart(person) || (before != null && apart(before)),
				HistoryVeil.about(Map.of("who", person.name()), person.id()),
				Map.of("person", person.id().toString(), "fields", PersonRules.changed(before, person)), null, now);
		return person.id();
	}

	/**
	 * Ties two people.
	 * @throws RefusedException if something is missing or wrong, or they are tied so
	 * already
	 */
	public void tie(StaffProfile by, CaseId caseId, UUID person, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		PersonOfCase one = person(family, person);
		Typed typed = new Typed(fields);
		Tie tie = TieRules.read(typed, person, family, today(by), false);
		full(typed, "bond-code", reading.whole(caseId).ties().size());
		typed.done();
		Instant now = clock.instant();
		keepEnd(caseId, family, person, by, now);
		UUID other = tie.one().equals(person) ? tie.other() : tie.one();
		keepEnd(caseId, family, other, by, now);
		try {
			people.put(caseId, tie, Actor.person(by.id()), now);
		}
		catch (DuplicateKeyException twice) {
			throw new RefusedException(FieldError.of("bond-code", "tieTaken"));
		}
		drafts.sent(by.id(), caseId, person + ".tie");
		record(by, caseId, "people.tie.added", apart(one) || apart(person(family, other)),
				HistoryVeil.about(Map.of("who", one.name(), "other", person(family, other).name()), person, other),
				Map.of("tie", tie.id().toString(), "code", tie.bond().code()), null, now);
	}

	/**
	 * Ends what bound two people, or what somebody was in a group, or takes it back as
	 * never right.
	 * @param what {@code tie} or {@code member}
	 * @param fields {@code until} for an end, {@code why} for what was never right
	 */
	public void end(StaffProfile by, CaseId caseId, String what, UUID id, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		Typed typed = new Typed(fields);
		boolean mistake = fields.getOrDefault("act", "").equals("withdraw");
		LocalDate until = mistake ? null : typed.past("until", today(by));
		if (!mistake && until == null && fields.getOrDefault("until", "").isBlank()) {
			typed.refuse("until", "required");
		}
		String why = mistake ? typed.required("why", WHY) : "";
		boolean tie = what.equals("tie");
		Ending ending = tie ? ofTie(family, id) : ofMember(family, id);
		if (until != null && ending.since() != null && until.isBefore(ending.since())) {
			typed.refuse("until", "untilBeforeSince");
		}
		if (ending.over() && !mistake) {
			typed.refuse("until", "endedAlready");
		}
		typed.done();
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		if (until == null) {
			if (tie) {
				people.withdrawTie(caseId, id, why, actor, now);
			}
			else {
				people.withdrawMember(caseId, id, why, actor, now);
			}
		}
		else if (tie) {
			people.endTie(caseId, id, until);
		}
		else {
			people.endMember(caseId, id, until);
		}
		record(by, caseId, ended(tie, mistake), ending.apart(),
				HistoryVeil.about(Map.of("who", ending.who(), "other", ending.other()), ending.one(), ending.two()),
				Map.of(what, id.toString()), mistake ? why : null, now);
	}

	/**
	 * Writes a household or benefit unit down.
	 */
	public void group(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		Typed typed = new Typed(fields);
		String kind = typed.option("kind", PeopleGroup.KINDS);
		if (kind == null) {
			typed.refuse("kind", "required");
		}
		PeopleGroup group = new PeopleGroup(UUID.randomUUID(), PersonRules.partition(typed, family),
				kind == null ? "" : kind, typed.required("name", 120), typed.text("address", 400), List.of());
		if (reading.whole(caseId).groups().size() >= RecordedPeople.PEOPLE) {
			typed.refuse("name", "peopleFull", RecordedPeople.PEOPLE);
		}
		typed.done();
		Instant now = clock.instant();
		people.put(caseId, group, Actor.person(by.id()), now);
		if (group.partition() != null) {
			keepApart(caseId, group.partition(), "group", group.id(), by, now);
		}
		record(by, caseId, "people.group.added", group.partition() != null,
				HistoryVeil.about(Map.of("group", group.name()), group.id()), Map.of("group", group.id().toString()),
				null, now);
	}

	/**
	 * Writes down since when somebody is in a household or benefit unit.
	 */
	public void join(StaffProfile by, CaseId caseId, UUID person, Map<String, String> fields) {
		Family family = reading.of(by, caseId);
		PersonOfCase who = person(family, person);
		Typed typed = new Typed(fields);
		UUID id = typed.id("group");
		PeopleGroup group = family.groups().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
		if (group == null) {
			typed.refuse("group", id == null ? "required" : "option");
		}
		String part = typed.option("part", PeopleGroup.PARTS);
		LocalDate since = typed.past("since", today(by));
		LocalDate until = typed.past("until", today(by));
		if (part == null) {
			typed.refuse("part", "required");
		}
		if (since == null && fields.getOrDefault("since", "").isBlank()) {
			typed.refuse("since", "required");
		}
		if (since != null && until != null && until.isBefore(since)) {
			typed.refuse("until", "untilBeforeSince");
		}
		full(typed, "group", reading.whole(caseId).groups().stream().mapToInt(one -> one.members().size()).sum());
		typed.done();
		if (group == null || part == null || since == null) {
			throw new IllegalStateException("Refused before");
		}
		Instant now = clock.instant();
		keepEnd(caseId, family, person, by, now);
		PeopleGroup.Member member = new PeopleGroup.Member(UUID.randomUUID(), person, part, since, until);
		try {
			people.put(caseId, group.id(), member, Actor.person(by.id()), now);
		}
		catch (DuplicateKeyException twice) {
			throw new RefusedException(FieldError.of("group", "memberAlready"));
		}
		drafts.sent(by.id(), caseId, person + ".join");
		record(by, caseId, "people.member.added", apart(who) || group.partition() != null,
				HistoryVeil.about(Map.of("who", who.name(), "other", group.name()), person, group.id()),
				Map.of("member", member.id().toString()), null, now);
	}

	/** A client of whom nothing is recorded here yet has to be, before they are tied. */
	private void keepEnd(CaseId caseId, Family family, UUID id, StaffProfile by, Instant now) {
		PersonOfCase person = person(family, id);
		if (person.version() == 0 && person.client() != null) {
			people.put(caseId, PersonRules.withoutRegister(person), Actor.person(by.id()), now);
		}
	}

	/** Nothing goes into a part that is given up in the same moment. */
	private void keepApart(CaseId caseId, UUID partition, String what, UUID kept, StaffProfile by, Instant now) {
		if (!partitions.lock(caseId, partition)) {
			throw new RefusedException(FieldError.of("partition", "option"));
		}
		partitions.keep(caseId, partition, what, kept, Actor.person(by.id()), now);
	}

	private void write(CaseId caseId, PersonOfCase person, Actor by, Instant now) {
		if (!people.put(caseId, PersonRules.withoutRegister(person), by, now)) {
			throw new RefusedException(FieldError.of("version", "personChanged"));
		}
	}

	private void record(StaffProfile by, CaseId caseId, String kind, boolean apart, Map<String, String> values,
			Map<String, String> references, @Nullable String why, Instant now) {
		acts.record(caseId, Actor.person(by.id()), apart ? "people.apart" : kind, apart ? Map.of() : values,
				apart ? null : why, references, now);
	}

	private static String ended(boolean tie, boolean mistake) {
		if (tie) {
			return mistake ? "people.tie.withdrawn" : "people.tie.ended";
		}
		return mistake ? "people.member.withdrawn" : "people.member.ended";
	}

	private Ending ofTie(Family family, UUID id) {
		Tie tie = family.ties()
			.stream()
			.filter(one -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("Tie"));
		PersonOfCase one = person(family, tie.one());
		PersonOfCase other = person(family, tie.other());
		return new Ending(one.name(), other.name(), tie.since(), tie.until() != null, apart(one) || apart(other),
				one.id(), other.id());
	}

	private Ending ofMember(Family family, UUID id) {
		for (PeopleGroup group : family.groups()) {
			for (PeopleGroup.Member member : group.members()) {
				if (member.id().equals(id)) {
					PersonOfCase who = person(family, member.person());
					return new Ending(who.name(), group.name(), member.since(), member.until() != null,
							apart(who) || group.partition() != null, who.id(), group.id());
				}
			}
		}
		throw new NotFoundException("Member");
	}

	private static PersonOfCase person(Family family, UUID id) {
		return family.person(id).orElseThrow(() -> new NotFoundException("Person"));
	}

	private static boolean apart(PersonOfCase person) {
		return person.partition() != null;
	}

	private static void full(Typed typed, String field, int there) {
		if (there >= RecordedPeople.REST) {
			typed.refuse(field, "peopleFull", RecordedPeople.REST);
		}
	}

	private LocalDate today(StaffProfile by) {
		return LocalDate.ofInstant(clock.instant(), by.zone());
	}

	/**
	 * What is to end.
	 */
	private record Ending(String who, String other, @Nullable LocalDate since, boolean over, boolean apart, UUID one,
			UUID two) {
	}

}
