package org.alongside.intake;

import org.alongside.cases.CaseActs;
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
 * Asks whether the person wants to be served.
 */
@Component
class ObtainConsent implements TaskHandler {

	private final IntakeFiles files;

	private final CaseActs acts;

	ObtainConsent(IntakeFiles files, CaseActs acts) {
		this.files = files;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/obtain-consent";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("consentedOn", today(context).toString());
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		boolean consents = "given".equals(answers.required("consent"));
		LocalDate on = answers.date("consentedOn");
		if (on == null) {
			throw new RefusedException(FieldError.of("consentedOn", "required"));
		}
		if (on.isAfter(today(context))) {
			throw new RefusedException(FieldError.of("consentedOn", "inFuture"));
		}
		String note = answers.text("note");
		files.get(context.caseId())
			.consented(new Consent(consents, consents ? answers.text("how") : null, on,
					consents ? answers.date("consentExpires") : null, note, context.actor().reference(),
					context.now()));
		acts.record(context.caseId(), context.actor(), consents ? "consent.given" : "consent.refused", Map.of(), note,
				Map.of(), context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private static LocalDate today(TaskContext context) {
		return LocalDate.ofInstant(context.now(), context.by().zone());
	}

}
