package org.alongside.tasks;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lists a person works from.
 */
public enum InboxView {

	/** Held by the person, and not resting. */
	MINE,
	/** Open in the person's teams, whoever holds them. */
	TEAM,
	/** Free to be claimed by the person. */
	UNASSIGNED,
	/** Held by the person and resting until a day. */
	HELD,
	/** Held by the person and waiting for a colleague's answer. */
	WAITING,
	/** Completed by the person, newest first. */
	DONE;

	/** Returns the name used in addresses, such as {@code mine}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a list by the name used in addresses.
	 * @throws IllegalArgumentException if there is none
	 */
	public static InboxView of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * Returns the keys of the projected lists this view merges for a person; they never
	 * share a task.
	 */
	List<String> lists(StaffProfile person) {
		return switch (this) {
			case MINE -> List.of(ListKeys.person(person.id()));
			case TEAM -> person.teams().stream().map(ListKeys::team).toList();
			case UNASSIGNED -> free(person);
			case HELD -> List.of(ListKeys.held(person.id()));
			case WAITING -> List.of(ListKeys.waiting(person.id()));
			case DONE -> List.of();
		};
	}

	private static List<String> free(StaffProfile person) {
		List<String> lists = new ArrayList<>();
		person.teams().forEach(team -> lists.add(ListKeys.free(team, ListKeys.TEAM_GROUP)));
		person.teams()
			.forEach(team -> person.roles()
				.stream()
				.filter(role -> role != Role.SUPERVISOR || person.supervises().contains(team))
				.forEach(role -> lists.add(ListKeys.free(team, role.group()))));
		if (person.is(Role.SUPERVISOR)) {
			lists.add(ListKeys.AGENCY_SUPERVISORS);
		}
		return lists;
	}

}
