package org.alongside.tasks;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a task.
 */
@Component
class TaskRights {

	boolean mayClaim(StaffProfile person, TaskRow task) {
		String group = task.candidateGroup();
		if (group == null || group.equals(ListKeys.TEAM_GROUP)) {
			return person.teams().contains(task.teamId());
		}
		if (group.equals(ListKeys.AGENCY_GROUP)) {
			return person.is(Role.SUPERVISOR);
		}
		if (group.equals(Role.SUPERVISOR.group())) {
			return person.is(Role.SUPERVISOR) && person.supervises().contains(task.teamId());
		}
		return person.teams().contains(task.teamId())
				&& person.roles().stream().anyMatch(role -> role.group().equals(group));
	}

}
