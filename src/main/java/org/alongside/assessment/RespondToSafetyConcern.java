package org.alongside.assessment;

import org.alongside.cases.CaseActs;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerAnswer;
import org.alongside.shared.Answers;
import org.alongside.shared.NotFoundException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Records what was done at once about a safety concern. Who is not safe then is asked
 * after again by the path of the crisis, whatever becomes of the assessment.
 */
@Component
class RespondToSafetyConcern implements TaskHandler {

	private static final String SELF_HARM = Instrument.Danger.SELF_HARM.key();

	private final Assessments assessments;

	private final InstrumentResults results;

	private final Instruments instruments;

	private final MessageSource messages;

	private final CrisisPath danger;

	private final CaseActs acts;

	RespondToSafetyConcern(Assessments assessments, InstrumentResults results, Instruments instruments,
			MessageSource messages, CrisisPath danger, CaseActs acts) {
		this.danger = danger;
		this.assessments = assessments;
		this.results = results;
		this.instruments = instruments;
		this.messages = messages;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "assessment/respond-to-safety-concern";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Locale locale = context.by().locale();
		String name = instruments.name(context.fact("instrument"), locale);
		String danger = result(context).flatMap(InstrumentResult::danger).orElse(SELF_HARM);
		return Map.of("concern",
				messages.getMessage("assessment.concern." + danger, new Object[] { name }, name, locale));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		String instrument = context.fact("instrument");
		String taken = answers.required("actionTaken");
		boolean safe = "yes".equals(answers.required("safeNow"));
		InstrumentResult result = result(context).orElseThrow(() -> new NotFoundException("Result"));
		results.save(result.respondedTo(new SafetyResponse(answers.choices("actions"), taken, safe,
				context.actor().reference(), context.now())));
		acts.record(context.caseId(), context.actor(), safe ? "safety.safe" : "safety.notSafe", Map.of(), taken,
				Map.of("instrument", instrument), context.now());
		danger.answer(context.caseId(), DangerAnswer.safe(safe, taken), context.actor(), context.now());
		return Map.of();
	}

	/** What was done about danger stays as it was told. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.refused("takeBackSafetyResponse");
	}

	private Optional<InstrumentResult> result(TaskContext context) {
		return results.findByAssessmentIdAndInstrument(assessments.open(context.caseId()).id(),
				context.fact("instrument"));
	}

}
