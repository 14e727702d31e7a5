package org.alongside.people;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The people of a case as somebody may see them.
 *
 * @param focus the client whose case it is
 * @param people everybody, the client first
 * @param partitions the parts of the file kept apart that the reader may see
 * @param closed those they may not see: nothing of them is here but that they exist
 */
public record Family(UUID focus, List<PersonOfCase> people, List<Tie> ties, List<PeopleGroup> groups,
		List<Partition> partitions, List<Partition> closed) {

	/** Returns the person, if the reader may see them. */
	public Optional<PersonOfCase> person(@Nullable UUID id) {
		return people.stream().filter(person -> person.id().equals(id)).findFirst();
	}

	/** Returns the client whose case it is. */
	public PersonOfCase client() {
		return person(focus).orElseThrow();
	}

	/** Returns the ties of a person. */
	public List<Tie> tiesOf(UUID person) {
		return ties.stream().filter(tie -> tie.of(person)).toList();
	}

	/**
	 * Returns what may be on a paper for somebody: nothing that is kept in a part of the
	 * file they are not in.
	 * @param reader the person it is for, or null for what nobody is kept from
	 */
	public Family forPaper(@Nullable UUID reader) {
		UUID theirs = person(reader).map(PersonOfCase::partition).orElse(null);
		return within(partition -> partition == null || partition.equals(theirs));
	}

	/** Returns what is in the partitions somebody may see. */
	Family within(java.util.function.Predicate<@Nullable UUID> open) {
		List<PersonOfCase> seen = people.stream()
			.filter(one -> one.id().equals(focus) || open.test(one.partition()))
			.toList();
		Set<UUID> ids = new HashSet<>();
		seen.forEach(person -> ids.add(person.id()));
		return new Family(focus, seen,
				ties.stream().filter(tie -> ids.contains(tie.one()) && ids.contains(tie.other())).toList(),
				groups.stream()
					.filter(group -> open.test(group.partition()))
					.map(group -> new PeopleGroup(group.id(), group.partition(), group.kind(), group.name(),
							group.address(),
							group.members().stream().filter(member -> ids.contains(member.person())).toList()))
					.toList(),
				partitions.stream().filter(partition -> open.test(partition.id())).toList(), List.of());
	}

	/** Returns whether something of the case is kept apart, seen or not. */
	public boolean divided() {
		return !partitions.isEmpty() || !closed.isEmpty();
	}

	/** Returns the part of the file of that identifier, if the reader may see it. */
	public Optional<Partition> partition(@Nullable UUID id) {
		return partitions.stream().filter(partition -> Objects.equals(partition.id(), id)).findFirst();
	}

	/**
	 * A part of the file kept apart.
	 *
	 * @param why why it is kept apart
	 * @param readers references of the staff who may see it
	 */
	public record Partition(UUID id, String name, String why, List<String> readers) {
	}

}
