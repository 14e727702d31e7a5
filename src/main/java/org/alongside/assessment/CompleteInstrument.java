package org.alongside.assessment;

import org.alongside.assessment.InstrumentResult.Band;
import org.alongside.cases.CaseActs;
import org.alongside.engine.Decisions;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Scores an instrument and says what the score means.
 */
@Component
class CompleteInstrument implements TaskHandler {

	private final Assessments assessments;

	private final InstrumentResults results;

	private final EngineTasks engine;

	private final Decisions decisions;

	private final CaseActs acts;

	CompleteInstrument(Assessments assessments, InstrumentResults results, EngineTasks engine, Decisions decisions,
			CaseActs acts) {
		this.assessments = assessments;
		this.results = results;
		this.engine = engine;
		this.decisions = decisions;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "assessment/complete-instrument";
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		DeployedForm form = engine.formOf(context.taskId())
			.orElseThrow(() -> new IllegalStateException("Task " + context.taskId() + " has no form"));
		Score score = InstrumentForm.of(form).score(answers);
		InstrumentResult result = InstrumentResult.completed(assessments.open(context.caseId()), form,
				"task:" + context.taskId(), answers.text("administeredHow"), score, band(form.id(), score),
				context.actor(), context.now());
		results.save(result);
		write(context, result);
		return Map.of("safetyConcern", score.safetyConcern());
	}

	/** An answer that points to danger is answered, not taken back. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		boolean concern = results.findByCaseIdOrderByCompletedAt(context.caseId())
			.stream()
			.anyMatch((result) -> result.safetyConcern() && result.answers("task:" + context.taskId()));
		return concern ? Reversal.refused("takeBackSafetyConcern") : Reversal.possible();
	}

	private Band band(String instrument, Score score) {
		if (score.total() == null) {
			return Band.UNKNOWN;
		}
		return decisions.evaluate("instrument-bands", Map.of("instrument", instrument, "total", score.total()))
			.stream()
			.map(Answers::new)
			.map((row) -> new Band(row.text("band"), row.text("meaning"), row.text("citation")))
			.findFirst()
			.orElse(Band.UNKNOWN);
	}

	private void write(TaskContext context, InstrumentResult result) {
		Map<String, String> instrument = Map.of("instrument", result.instrument());
		acts.record(context.caseId(), context.actor(),
				result.total().isPresent() ? "instrument.completed" : "instrument.incomplete",
				Map.of("instrument", result.instrument(), "total", result.total().map(String::valueOf).orElse(""),
						"highest", String.valueOf(result.highest())),
				result.band().meaning(), instrument, context.now());
		if (result.safetyConcern()) {
			acts.record(context.caseId(), context.actor(), "safety.concern", instrument, null, Map.of(), context.now());
		}
	}

}
