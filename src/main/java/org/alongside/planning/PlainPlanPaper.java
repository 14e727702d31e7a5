package org.alongside.planning;

import org.alongside.documents.Paper;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Items;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Quote;
import org.alongside.documents.Paper.Text;
import org.alongside.documents.PaperSource;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The latest version of the plan for the client to keep: short sentences about what they
 * want, who does what until when, and what to do if it goes wrong (42 CFR
 * 441.301(c)(2)(vii): understandable to the individual, in plain language).
 */
@Component
class PlainPlanPaper implements PaperSource {

	static final String KIND = "plan-plain";

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final MessageSource messages;

	PlainPlanPaper(ServicePlans plans, PlanWriter writer, MessageSource messages) {
		this.plans = plans;
		this.writer = writer;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 31;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean has(CaseId caseId) {
		return plans.latest(caseId).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		return plans.latest(caseId)
			.map((plan) -> new Paper(say("value.paper.plan-plain", locale),
					say("plan.section.version", locale, plan.number()), parts(plan, locale)));
	}

	/** A version that was handed in stays as it is; one that came back is not signed. */
	@Override
	public OptionalInt signable(CaseId caseId) {
		return plans.latest(caseId)
			.filter((plan) -> plan.status() != ServicePlan.Status.RETURNED)
			.map((plan) -> OptionalInt.of(plan.number()))
			.orElse(OptionalInt.empty());
	}

	private List<Part> parts(ServicePlan plan, Locale locale) {
		PlanContent content = plan.content();
		List<Part> parts = new ArrayList<>();
		parts.add(new Text(say("plan.plain.intro", locale)));
		parts.add(new Heading(say("plan.plain.vision", locale)));
		parts.add(new Quote(content.vision()));
		part(parts, "plan.plain.strengths", content.strengths(), locale);
		part(parts, "plan.plain.routines", content.routines(), locale);
		parts.add(new Heading(say("plan.plain.goals", locale)));
		for (Goal goal : plan.goals()) {
			parts.add(new Quote(goal.statement()));
			parts.add(new Items(lines(goal, locale)));
		}
		if (!plan.wanted().isEmpty()) {
			parts.add(new Heading(say("plan.plain.services", locale)));
			parts.add(new Items(plan.wanted().stream().map((wanted) -> writer.wanted(wanted, locale)).toList()));
		}
		if (!plan.supports().isEmpty()) {
			parts.add(new Heading(say("plan.plain.paid", locale)));
			parts.add(new Items(plan.supports().stream().map((support) -> writer.support(support, locale)).toList()));
		}
		part(parts, "plan.plain.declined", content.servicesDeclined(), locale);
		part(parts, "plan.plain.supports", content.unpaidSupports(), locale);
		part(parts, "plan.plain.risks", content.risks(), locale);
		part(parts, "plan.plain.backup", content.backupPlan(), locale);
		parts.add(new Heading(say("plan.plain.next", locale)));
		parts.add(new Text(say("plan.plain.review", locale, day(content.reviewDate(), locale))));
		parts.add(new Text(say("plan.plain.change", locale)));
		return parts;
	}

	private List<String> lines(Goal goal, Locale locale) {
		List<String> lines = new ArrayList<>();
		if (goal.baseline() != null) {
			lines.add(say("plan.plain.baseline", locale, goal.baseline()));
		}
		for (int index = 0; index < goal.steps().size(); index++) {
			Step step = goal.steps().get(index);
			String who = say("plan.plain.owner." + step.who(), locale);
			String line = say((index == 0) ? "plan.plain.step" : "plan.plain.nextStep", locale, step.what(), who);
			lines.add((step.until() != null) ? say("plan.plain.stepUntil", locale, line, day(step.until(), locale))
					: line);
		}
		lines.add(say("plan.plain.target", locale, day(goal.targetDate(), locale)));
		lines.add(say("plan.plain.measure", locale, goal.measure()));
		return lines;
	}

	private void part(List<Part> parts, String heading, @Nullable String words, Locale locale) {
		if (words != null) {
			parts.add(new Heading(say(heading, locale)));
			parts.add(new Text(words));
		}
	}

	private static String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
