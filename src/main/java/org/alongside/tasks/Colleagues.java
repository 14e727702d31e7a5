package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.TeamProfile;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a task can be handed to, and whom about it can be asked.
 */
@Component
class Colleagues {

	private final StaffDirectory staff;

	private final TaskRights rights;

	Colleagues(StaffDirectory staff, TaskRights rights) {
		this.staff = staff;
		this.rights = rights;
	}

	/** Returns who may take the task on, but for the person, by name. */
	List<StaffProfile> whoMayTake(TaskRow row, StaffProfile but) {
		Collection<StaffProfile> people = ListKeys.AGENCY_GROUP.equals(row.candidateGroup()) ? staff.teams()
			.stream()
			.map(TeamProfile::id)
			.flatMap(team -> staff.members(team, Role.SUPERVISOR).stream())
			.toList() : ofTeam(row);
		return sorted(people.stream().filter(person -> rights.mayClaim(person, row)).toList(), but);
	}

	/** Returns the people of the task's team, but for the person, by name. */
	List<StaffProfile> whoMayBeAsked(TaskRow row, StaffProfile but) {
		return sorted(ofTeam(row), but);
	}

	private List<StaffProfile> ofTeam(TaskRow row) {
		return Arrays.stream(Role.values()).flatMap(role -> staff.members(row.teamId(), role).stream()).toList();
	}

	private static List<StaffProfile> sorted(Collection<StaffProfile> people, StaffProfile but) {
		Map<StaffId, StaffProfile> once = new LinkedHashMap<>();
		people.forEach(person -> once.putIfAbsent(person.id(), person));
		once.remove(but.id());
		return once.values().stream().sorted(Comparator.comparing(StaffProfile::name)).toList();
	}

}
