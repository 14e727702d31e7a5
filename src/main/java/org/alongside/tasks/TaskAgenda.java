package org.alongside.tasks;

import org.alongside.cases.CaseAgenda;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/**
 * The open tasks of a case, for its file: what is about safety stands before what is
 * over.
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
		return tasks.openOf(caseId)
			.stream()
			.sorted(Comparator.comparing(task -> task.priority() < TaskCare.SAFETY))
			.map(this::item)
			.toList();
	}

	private Item item(TaskRow task) {
		StaffId person = task.holder();
		String holder = person == null ? null : staff.nameOf(Actor.person(person).reference());
		return new Item(task.id(), task.process(), task.key(), task.name(), task.due(), holder);
	}

}
