package org.alongside.assignment;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Caseloads;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A supervisor gives a case to one of the team's case managers.
 */
@Component
class AssignWorker implements TaskHandler {

	private final CaseFiles cases;

	private final Caseloads caseloads;

	private final StaffDirectory staff;

	private final MessageSource messages;

	AssignWorker(CaseFiles cases, Caseloads caseloads, StaffDirectory staff, MessageSource messages) {
		this.cases = cases;
		this.caseloads = caseloads;
		this.staff = staff;
		this.messages = messages;
	}

	@Override
	public String task() {
		return "case-lifecycle/assign-worker";
	}

	/** The team's case managers, those with the fewest open cases first. */
	@Override
	public Map<String, Object> prefill(TaskContext context) {
		List<StaffProfile> workers = workers(context);
		Map<StaffId, Integer> open = caseloads.open(workers.stream().map(StaffProfile::id).toList());
		return Map.of("workers",
				workers.stream()
					.sorted(Comparator.comparing((StaffProfile worker) -> open.getOrDefault(worker.id(), 0))
						.thenComparing(StaffProfile::name))
					.map(worker -> Map.of("value", worker.id().toString(), "label",
							label(worker, open.getOrDefault(worker.id(), 0), context)))
					.toList());
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> answers) {
		String chosen = String.valueOf(answers.get("worker"));
		StaffProfile worker = workers(context).stream()
			.filter(one -> one.id().toString().equals(chosen))
			.findFirst()
			.orElseThrow(() -> new RefusedException(FieldError.of("worker", "option")));
		String reason = String.valueOf(answers.getOrDefault("reason", ""));
		cases.assigned(context.caseId(), worker.id(), context.actor(), reason, context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private List<StaffProfile> workers(TaskContext context) {
		CaseSummary file = cases.get(context.caseId());
		return staff.members(file.teamId(), Role.CASE_MANAGER);
	}

	private String label(StaffProfile worker, int open, TaskContext context) {
		return messages.getMessage("assignment.worker", new Object[] { worker.name(), open }, context.by().locale());
	}

}
