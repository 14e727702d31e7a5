package org.alongside.safety;

import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Somebody says whether the person is safe.
 */
@Component
class AnswerCrisis implements TaskHandler {

	private final CrisisRecord record;

	private final Crises crises;

	private final CrisisTexts texts;

	AnswerCrisis(CrisisRecord record, Crises crises, CrisisTexts texts) {
		this.record = record;
		this.crises = crises;
		this.texts = texts;
	}

	@Override
	public String task() {
		return CrisisProcess.ANSWER;
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("dangerSummary",
				crises.unsettled(context.caseId()).map(crisis -> texts.summary(crisis, context.by())).orElse(""));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		DangerAnswer answer = DangerAnswer.of(answers.text("danger"), answers.required("said"),
				answers.text("takenOverBy"));
		record.answered(context.caseId(), answer, context.actor(), context.now());
		return Map.of("dangerOver", answer.over());
	}

	/** What was said about danger stays as it was told. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.refused("takeBackSafetyResponse");
	}

}
