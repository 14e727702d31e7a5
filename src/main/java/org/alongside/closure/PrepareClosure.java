package org.alongside.closure;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.planning.GoalAttainment;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The worker gathers what came of it all.
 */
@Component
class PrepareClosure implements TaskHandler {

	private final Closures closures;

	private final GoalAttainment attainment;

	private final CrisisPath danger;

	private final CaseFiles cases;

	private final CaseActs acts;

	PrepareClosure(Closures closures, GoalAttainment attainment, CrisisPath danger, CaseFiles cases, CaseActs acts) {
		this.danger = danger;
		this.closures = closures;
		this.attainment = attainment;
		this.cases = cases;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "closure/prepare-closure";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Map<String, Object> known = new LinkedHashMap<>();
		Closure last = closures.latest(context.caseId()).filter(Closure::sentBack).orElse(null);
		if (last != null) {
			known.putAll(
					attainment.prefillAgain(context.caseId(), GoalAttainment.Occasion.CLOSURE, context.by().locale()));
			Summary summary = last.summary();
			known.put("reason", summary.reason());
			known.put("outcomeSummary", summary.outcome());
			known.put("goalsOutcome", summary.goalsOutcome());
			known.put("benefit", summary.benefit());
			known.put("reentry", summary.reentry());
			known.put("notify", summary.recipients());
			known.put("returnedBecause", last.returnReason());
		}
		else {
			known.putAll(attainment.prefill(context.caseId(), context.by().locale()));
			Object proposed = context.facts().get("closureReason");
			ClosureReason.of((proposed != null) ? proposed.toString() : null)
				.ifPresent((reason) -> known.put("reason", reason.code()));
		}
		return known;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ClosureReason reason = ClosureReason.of(answers.required("reason"))
			.orElseThrow(() -> new RefusedException(FieldError.of("reason", "option")));
		if (reason == ClosureReason.DECEASED) {
			danger.died(context.caseId(), context.actor(), context.now());
		}
		danger.requireOver(context.caseId());
		String outcome = answers.required("outcomeSummary");
		attainment.rate(context.caseId(), answers, GoalAttainment.Occasion.CLOSURE, context.by().id(), context.now());
		closures.save(new Closure(
				context.caseId(), Summary.of(reason, outcome, answers.required("goalsOutcome"),
						answers.required("benefit"), answers.required("reentry"), answers.choices("notify")),
				context.by().id(), context.now()));
		if (cases.get(context.caseId()).stage() != Stage.CLOSURE) {
			cases.closureOpened(context.caseId(), context.actor(), outcome, context.now());
		}
		acts.record(context.caseId(), context.actor(), "closure.prepared", Map.of("reason", reason.code()), outcome,
				Map.of("reason", reason.code()), context.now());
		return Map.of("closureReason", reason.code());
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

}
