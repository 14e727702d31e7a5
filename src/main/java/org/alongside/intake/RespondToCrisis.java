package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerAnswer;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Records what was done at once in a crisis. Who is not safe then is asked after again by
 * the path of the crisis.
 */
@Component
class RespondToCrisis implements TaskHandler {

	private final IntakeFiles files;

	private final IntakeTexts texts;

	private final CrisisPath danger;

	private final CaseActs acts;

	RespondToCrisis(IntakeFiles files, IntakeTexts texts, CrisisPath danger, CaseActs acts) {
		this.danger = danger;
		this.files = files;
		this.texts = texts;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/respond-to-crisis";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("crisisSummary", texts.crisisSummary(files.get(context.caseId()), context.by().locale()));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		String taken = answers.required("actionTaken");
		boolean safe = "yes".equals(answers.required("safeNow"));
		files.get(context.caseId())
			.respondedToCrisis(new CrisisResponse(answers.choices("actions"), taken, safe, context.actor().reference(),
					context.now()));
		acts.record(context.caseId(), context.actor(), safe ? "crisis.safe" : "crisis.notSafe", Map.of(), taken,
				Map.of(), context.now());
		danger.answer(context.caseId(), DangerAnswer.safe(safe, taken), context.actor(), context.now());
		return Map.of();
	}

	/** What was done about danger stays as it was told. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.refused("takeBackSafetyResponse");
	}

}
