package org.alongside.closure;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * A supervisor signs the closing off or sends it back.
 */
@Component
class ApproveClosure implements TaskHandler {

	private final Closures closures;

	private final ClosureWriter writer;

	private final CrisisPath danger;

	private final CaseFiles cases;

	private final CaseActs acts;

	ApproveClosure(Closures closures, ClosureWriter writer, CrisisPath danger, CaseFiles cases, CaseActs acts) {
		this.danger = danger;
		this.closures = closures;
		this.writer = writer;
		this.cases = cases;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "closure/approve-closure";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Closure closure = closures.inWork(context.caseId());
		return Map.of("closureText", writer.text(closure, context.by().locale()), "checklist",
				writer.checklist(closure, context.by().locale()));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		Closure closure = closures.inWork(context.caseId());
		String decision = answers.required("decision");
		switch (decision) {
			case "approve" -> {
				danger.requireOver(context.caseId());
				closures.save(closure.approve(context.by().id(), context.now()));
				acts.record(context.caseId(), context.actor(), "closure.approved", Map.of(), answers.text("reason"),
						Map.of("reason", closure.summary().reason()), context.now());
			}
			case "return" -> {
				String reason = answers.required("reason");
				closures.save(closure.sendBack(context.by().id(), reason, context.now()));
				cases.closureReturned(context.caseId(), context.actor(), reason, context.now());
			}
			default -> throw new RefusedException(FieldError.of("decision", "option"));
		}
		return Map.of("decision", decision);
	}

	/** With the approval the open work was ended. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return "approve".equals(answers.get("decision")) ? Reversal.refused("takeBackClosureApproved")
				: Reversal.possible();
	}

}
