package org.alongside.safety;

import org.alongside.documents.Paper;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Text;
import org.alongside.documents.PaperSource;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The safety plan as a paper for the client to keep. It names nobody of the agency and no
 * report: it may be found.
 */
@Component
class SafetyPlanPaper implements PaperSource {

	private final SafetyPlans plans;

	private final MessageSource messages;

	SafetyPlanPaper(SafetyPlans plans, MessageSource messages) {
		this.plans = plans;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 12;
	}

	@Override
	public String kind() {
		return "safety-plan";
	}

	@Override
	public boolean has(CaseId caseId) {
		return plans.latest(caseId).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		return plans.latest(caseId)
			.map((plan) -> new Paper(say("value.paper.safety-plan", locale),
					say("safetyPlan.edition", locale, Integer.toString(plan.number()),
							DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
								.withLocale(locale)
								.format(plan.recordedAt().atZone(zone))),
					parts(plan, locale)));
	}

	private List<Part> parts(SafetyPlan plan, Locale locale) {
		List<Part> parts = new ArrayList<>();
		SafetyPlan.PARTS.forEach((part) -> {
			parts.add(new Heading(say("safetyPlan.part." + part, locale)));
			String text = plan.parts().getOrDefault(part, "");
			parts.add(new Text(text.isEmpty() ? say("safetyPlan.notYet", locale) : text));
		});
		parts.add(new Heading(say("safetyPlan.always", locale)));
		parts.add(new Text(say("safetyPlan.help", locale)));
		return parts;
	}

	private String say(String key, Locale locale, @Nullable Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
