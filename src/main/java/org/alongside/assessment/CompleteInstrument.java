package org.alongside.assessment;

import org.alongside.assessment.InstrumentResult.Administered;
import org.alongside.cases.CaseActs;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.EngineTasks;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerLevel;
import org.alongside.safety.DangerReport;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Scores an instrument and says what the score means. An answer that points to danger
 * begins the path of a crisis in the same moment.
 */
@Component
class CompleteInstrument implements TaskHandler {

	private final Assessments assessments;

	private final InstrumentResults results;

	private final EngineTasks engine;

	private final Instruments instruments;

	private final Scoring scoring;

	private final CrisisPath danger;

	private final CaseActs acts;

	CompleteInstrument(Assessments assessments, InstrumentResults results, EngineTasks engine, Instruments instruments,
			Scoring scoring, CrisisPath danger, CaseActs acts) {
		this.danger = danger;
		this.assessments = assessments;
		this.results = results;
		this.engine = engine;
		this.instruments = instruments;
		this.scoring = scoring;
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
		Instrument instrument = instruments.find(form.id())
			.orElseThrow(() -> new IllegalStateException("The catalogue has no instrument " + form.id()));
		Scored scored = scoring.score(instrument, answers);
		Administered how = new Administered(instrument.version(), form.version(), "task:" + context.taskId(),
				answers.text("administeredHow"), answers.text("language"));
		InstrumentResult result = results.save(InstrumentResult.completed(assessments.open(context.caseId()),
				instrument.id(), how, scored, context.actor(), context.now()));
		write(context, instrument, result);
		return Map.of("safetyConcern", result.safetyConcern());
	}

	/** An answer that points to danger is answered, not taken back. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		boolean concern = results.findByCaseIdOrderByCompletedAt(context.caseId())
			.stream()
			.anyMatch((result) -> result.safetyConcern() && result.answers("task:" + context.taskId()));
		return concern ? Reversal.refused("takeBackSafetyConcern") : Reversal.possible();
	}

	private void write(TaskContext context, Instrument instrument, InstrumentResult result) {
		Map<String, String> details = Map.of("instrument", instrument.id());
		Map<String, String> said = Map.of("instrument", instrument.title(), "total",
				result.total().map(String::valueOf).orElse(""), "highest", String.valueOf(result.highest()));
		String meaning = result.band().meaning();
		if (result.total().isPresent()) {
			ScaleScore main = result.scales().get(0);
			acts.record(context.caseId(), context.actor(),
					main.atLeast() ? "instrument.atLeast"
							: main.scaledUp() ? "instrument.scaled" : "instrument.completed",
					said, meaning, details, context.now());
		}
		else if (meaning != null) {
			acts.record(context.caseId(), context.actor(), "instrument.answered", said, meaning, details,
					context.now());
		}
		else {
			acts.record(context.caseId(), context.actor(), "instrument.incomplete", said, null, details, context.now());
		}
		if (result.safetyConcern()) {
			acts.record(context.caseId(), context.actor(), "safety.concern", said, null, Map.of(), context.now());
			danger.report(context.caseId(), DangerReport.byInstrument(DangerLevel.of(result.band().name())),
					context.actor(), context.now());
		}
	}

}
