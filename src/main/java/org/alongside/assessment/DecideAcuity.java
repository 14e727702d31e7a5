package org.alongside.assessment;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.shared.Answers;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffDirectory;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A supervisor agrees to another acuity than the areas of life give, or keeps that.
 */
@Component
class DecideAcuity implements TaskHandler {

	private final AcuityOverrides overrides;

	private final CaseFiles cases;

	private final CaseActs acts;

	private final StaffDirectory staff;

	private final MessageSource messages;

	DecideAcuity(AcuityOverrides overrides, CaseFiles cases, CaseActs acts, StaffDirectory staff,
			MessageSource messages) {
		this.overrides = overrides;
		this.cases = cases;
		this.acts = acts;
		this.staff = staff;
		this.messages = messages;
	}

	@Override
	public String task() {
		return OverridingAcuity.PROCESS + "/decide-acuity";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		AcuityOverride open = open(context);
		Locale locale = context.by().locale();
		String who = Objects.requireNonNullElse(staff.nameOf(open.proposedBy()), "?");
		return Map.of("proposal", String.join("\n", messages.getMessage("acuity.override.proposal",
				new Object[] { who, level(open.computedLevel(), locale), level(open.proposedLevel(), locale) }, locale),
				messages.getMessage("acuity.override.reason." + open.reasonCode(), null, locale) + ": " + open.words(),
				Objects.requireNonNullElse(messages.getMessage(open.ruleReason(), null, open.ruleReason(), locale),
						open.ruleReason())));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		AcuityOverride open = open(context);
		boolean agreed = switch (answers.required("decision")) {
			case "agree" -> true;
			case "keep" -> false;
			default -> throw new RefusedException(FieldError.of("decision", "option"));
		};
		String words = answers.text("words");
		int before = open.level();
		overrides.saveAndFlush(open.decided(agreed, words, context.actor(), context.now()));
		Map<String, String> values = Map.of("acuity", String.valueOf(open.level()));
		acts.record(context.caseId(), context.actor(), agreed ? "acuity.agreed" : "acuity.kept", values, words, values,
				context.now());
		if (open.level() != before) {
			cases.acuityChanged(context.caseId(), open.level(), context.actor(), agreed ? open.words() : words,
					context.now());
		}
		return Map.of("acuityAgreed", agreed);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private AcuityOverride open(TaskContext context) {
		return overrides.open(context.caseId()).orElseThrow(() -> new ConflictException("acuityLapsed"));
	}

	private String level(int level, Locale locale) {
		return level + " · " + messages.getMessage("value.acuity." + level, null, locale);
	}

}
