package org.alongside.tasks;

import org.alongside.cases.CaseRelation;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

/**
 * Whoever holds or may claim an open task of a case may see the case while it is open.
 */
@Component
class TaskRelation implements CaseRelation {

	private final TaskTable tasks;

	private final TaskRights rights;

	TaskRelation(TaskTable tasks, TaskRights rights) {
		this.tasks = tasks;
		this.rights = rights;
	}

	@Override
	public boolean holds(StaffProfile person, CaseId caseId) {
		return tasks.openOf(caseId)
			.stream()
			.anyMatch(task -> person.id().equals(task.holder()) || rights.mayClaim(person, task));
	}

}
