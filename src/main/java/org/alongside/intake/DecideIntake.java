package org.alongside.intake;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseActs;
import org.alongside.intake.IntakeDecision.Outcome;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;

/**
 * Decides whether the person is served here.
 */
@Component
class DecideIntake implements TaskHandler {

	private final IntakeFiles files;

	private final IntakeTexts texts;

	private final CrisisPath danger;

	private final AuditLog audit;

	private final CaseActs acts;

	DecideIntake(IntakeFiles files, IntakeTexts texts, CrisisPath danger, AuditLog audit, CaseActs acts) {
		this.danger = danger;
		this.files = files;
		this.texts = texts;
		this.audit = audit;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/decide-intake";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		IntakeFile file = files.get(context.caseId());
		return Map.of("eligibility", texts.eligibility(file, context.by().locale()), "consentState",
				texts.consentState(file, today(context), context.by().locale()));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		IntakeDecision decision = files.get(context.caseId())
			.decided(outcome(answers.required("decision")), answers.text("reason"), answers.text("referredTo"),
					context.actor(), context.now(), today(context))
			.decision()
			.orElseThrow();
		if (!decision.accepts()) {
			danger.requireOver(context.caseId());
		}
		audit.act(context.actor(), "intake.decided", context.caseId(), Map.of("decision", decision.outcome().code()));
		if (decision.contested()) {
			acts.record(context.caseId(), context.actor(), "intake.contested", Map.of(), decision.reason(), Map.of(),
					context.now());
		}
		return Map.of("accepted", decision.accepts());
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private static Outcome outcome(String answer) {
		try {
			return Outcome.of(answer);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(FieldError.of("decision", "required"));
		}
	}

	private static LocalDate today(TaskContext context) {
		return LocalDate.ofInstant(context.now(), context.by().zone());
	}

}
