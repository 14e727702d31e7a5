package org.alongside.tasks;

import org.alongside.cases.CaseAgenda;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The open tasks of a case, for its file.
 */
@Component
class TaskAgenda implements CaseAgenda {

	private final TaskTable tasks;

	private final StaffDirectory staff;

	TaskAgenda(TaskTable tasks, StaffDirectory staff) {
		this.tasks = tasks;
		this.staff = staff;
	}

	@Override
	public List<Item> open(CaseId caseId) {
		return tasks.openOf(caseId).stream().map(this::item).toList();
	}

	private Item item(TaskRow task) {
		String holder = task.holder() == null ? null : staff.find(task.holder()).map(StaffProfile::name).orElse(null);
		return new Item(task.id(), task.process(), task.key(), task.name(), task.due(), holder);
	}

}
