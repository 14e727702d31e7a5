package org.alongside.planning;

import org.alongside.planning.ServicePlan.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a version of the plan, and what is different from the one before, in plain words.
 */
@Component
class PlanWriter {

	// Identities; the words beside them are told
	private static final Set<String> UNTOLD = Set.of("id", "needId");

	private final MessageSource messages;

	PlanWriter(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Returns a sentence of a decision table in the reader's language, where we have it.
	 */
	String rule(String sentence, Locale locale) {
		String said = messages.getMessage(sentence, null, sentence, locale);
		return said != null ? said : sentence;
	}

	/** Says who wants a second supervisor to look at a version, and why. */
	String asked(String by, String words, Locale locale) {
		return new Lines(locale).say("plan.secondLevel.asked", by, words);
	}

	/** Returns the whole version as text. */
	String text(ServicePlan plan, Locale locale) {
		Lines lines = new Lines(locale);
		PlanContent content = plan.content();
		lines.add("plan.text.version", plan.number());
		lines.add("plan.text.vision", content.vision());
		lines.add("plan.text.strengths", content.strengths());
		lines.add("plan.text.routines", content.routines());
		int position = 0;
		for (Goal goal : plan.goals()) {
			lines.blank();
			lines.add("plan.text.goal", ++position, goal.statement());
			lines.add("plan.text.need", goal.need());
			lines.add("plan.text.baseline", goal.baseline());
			lines.add("plan.text.measure", goal.measure());
			lines.levels(goal, false);
			lines.add("plan.text.step", lines.step(goal.steps().get(0)));
			goal.steps().stream().skip(1).forEach((step) -> lines.add("plan.text.nextStep", lines.step(step)));
			lines.add("plan.text.target", lines.date(goal.targetDate()));
			if (goal.weight() > 1) {
				lines.add("plan.text.weight", lines.say("plan.weight." + goal.weight()));
			}
		}
		lines.blank();
		for (WantedService wanted : plan.wanted()) {
			lines.add("plan.text.wanted", lines.service(wanted.service(), wanted.provider(), wanted.amount(), null));
		}
		plan.supports().forEach((support) -> lines.add("plan.text.support", lines.support(support)));
		lines.add("plan.text.unpaidSupports", content.unpaidSupports());
		lines.add("plan.text.risks", content.risks());
		lines.add("plan.text.backupPlan", content.backupPlan());
		lines.add("plan.text.riskLevel", lines.say("plan.risk." + content.riskLevel()));
		if (content.rightsRestricted()) {
			lines.add("plan.text.rightsRestricted");
		}
		lines.add("plan.text.rightsJustification", content.rightsJustification());
		lines.add("plan.text.setting", content.setting());
		lines.add("plan.text.alternatives", content.alternatives());
		lines.add("plan.text.selfDirected", content.selfDirected());
		lines.add("plan.text.distribution", content.distribution());
		lines.add("plan.text.weeklyCost", lines.dollars(content.weeklyCostUsd()));
		lines.add("plan.text.servicesDeclined", content.servicesDeclined());
		lines.add("plan.text.monitor", content.monitor());
		lines.add("plan.text.review", lines.date(content.reviewDate()));
		return lines.text();
	}

	/** Returns what each level of attainment means for each goal. */
	String scales(List<Goal> goals, Locale locale) {
		Lines lines = new Lines(locale);
		for (int index = 0; index < goals.size(); index++) {
			if (index > 0) {
				lines.blank();
			}
			lines.add("plan.text.goal", index + 1, goals.get(index).statement());
			lines.add("plan.text.baseline", goals.get(index).baseline());
			lines.levels(goals.get(index), true);
		}
		return lines.text();
	}

	/** Says who takes a step. */
	String owner(String who, Locale locale) {
		return new Lines(locale).say("plan.owner." + who);
	}

	/** Puts a goal's steps in words, in order. */
	List<String> steps(Goal goal, Locale locale) {
		Lines lines = new Lines(locale);
		return goal.steps().stream().map(lines::step).toList();
	}

	/** Says a paid service with who provides it, how much and who pays. */
	String support(PaidSupport support, Locale locale) {
		return new Lines(locale).support(support);
	}

	/** Says a wanted service with from whom and how much, where that is known. */
	String wanted(WantedService wanted, Locale locale) {
		return new Lines(locale).service(wanted.service(), wanted.provider(), wanted.amount(), null);
	}

	/**
	 * Returns what is different from the version carried out now.
	 * @param active that version, or null when there is none
	 */
	String changes(@Nullable ServicePlan active, ServicePlan plan, Locale locale) {
		Lines lines = new Lines(locale);
		if (active == null) {
			return lines.say("plan.change.first");
		}
		PlanDiff diff = PlanDiff.between(PlanDraft.of(active), PlanDraft.of(plan));
		List<PlanDiff.Regrouped> regrouped = diff.regrouped();
		regrouped.forEach(
				(group) -> lines.add((group.before().size() == 1) ? "plan.change.goalSplit" : "plan.change.goalsMerged",
						statements(group.before()), statements(group.after())));
		diff.added()
			.stream()
			.filter((goal) -> regrouped.stream().noneMatch((group) -> group.after().contains(goal)))
			.forEach((goal) -> lines.add("plan.change.goalAdded", goal.statement()));
		diff.dropped()
			.stream()
			.filter((goal) -> regrouped.stream().noneMatch((group) -> group.before().contains(goal)))
			.forEach((goal) -> lines.add("plan.change.goalDropped", goal.statement()));
		for (int place = 0; place < diff.goals().size(); place++) {
			PlanDiff.Entry<Goal> entry = diff.goals().get(place);
			String name = plan.goals().get(place).statement();
			if (entry.moved()) {
				lines.add("plan.change.goalMoved", name, entry.before() + 1, place + 1);
			}
			entry.changes()
				.stream()
				.filter((change) -> !UNTOLD.contains(change.part()))
				.forEach((change) -> lines.changed(name, change));
		}
		diff.wanted()
			.stream()
			.map(PlanDiff.Entry::added)
			.filter(Objects::nonNull)
			.forEach((wanted) -> lines.add("plan.change.wanted", wanted.service()));
		diff.ended().forEach((support) -> lines.add("plan.change.supportEnded", support.service()));
		for (int place = 0; place < diff.supports().size(); place++) {
			PlanDiff.Entry<PaidSupport> entry = diff.supports().get(place);
			PaidSupport support = plan.supports().get(place);
			if (entry.added() != null) {
				lines.add("plan.change.supportAdded", lines.support(support));
			}
			else if (!entry.changes().isEmpty()) {
				lines.add("plan.change.supportChanged", lines.support(active.supports().get(entry.before())),
						lines.support(support));
			}
		}
		diff.parts().forEach(lines::changed);
		return lines.isEmpty() ? lines.say("plan.change.none") : lines.text();
	}

	private static String statements(List<Goal> goals) {
		return goals.stream().map(Goal::statement).collect(Collectors.joining("; "));
	}

	/**
	 * Returns why a version came back.
	 * @param who name of who sent it back, or null when not known
	 */
	@Nullable String returned(ServicePlan plan, @Nullable String who, Locale locale) {
		PlanReturn returned = plan.returned();
		if (plan.status() != Status.RETURNED || returned == null) {
			return null;
		}
		Lines lines = new Lines(locale);
		return lines.say("plan.returned.by", lines.say("value.reason." + returned.code()), returned.words(),
				(who != null) ? who : lines.say("plan.returned.someone"));
	}

	/** Lines of text in one language. */
	private final class Lines {

		private final Locale locale;

		private final List<String> lines = new ArrayList<>();

		private Lines(Locale locale) {
			this.locale = locale;
		}

		private String say(String key, Object... values) {
			return messages.getMessage(key, values, locale);
		}

		private void add(String key, @Nullable Object... values) {
			for (Object value : values) {
				if (value == null) {
					return;
				}
			}
			lines.add(messages.getMessage(key, values, locale));
		}

		private void changed(Change change) {
			lines.add(say("plan.change.part", say("plan.part." + change.part()), value(change.part(), change.old()),
					value(change.part(), change.now())));
		}

		private void changed(String goal, Change change) {
			lines.add(say("plan.change.goal", goal, say("plan.part." + change.part()),
					value(change.part(), change.old()), value(change.part(), change.now())));
		}

		private String value(String part, @Nullable Object value) {
			if (value instanceof LocalDate day) {
				return date(day);
			}
			if (value instanceof Boolean yes) {
				return yesNo(yes);
			}
			if (value instanceof BigDecimal amount) {
				return orNothing(dollars(amount));
			}
			if (value instanceof List<?> steps) {
				return steps.stream().map((step) -> step((Step) step)).collect(Collectors.joining("; "));
			}
			if (value instanceof AttainmentScale scale) {
				return String.join("; ", levels(scale, null));
			}
			return switch (part) {
				case "riskLevel" -> say("plan.risk." + value);
				case "weight" -> say("plan.weight." + value);
				default -> orNothing((String) value);
			};
		}

		private String step(Step step) {
			String who = say("plan.owner." + step.who());
			return (step.until() != null) ? say("plan.stepUntil", step.what(), who, date(step.until()))
					: say("plan.step", step.what(), who);
		}

		private String support(PaidSupport support) {
			return service(support.service(), support.provider(), support.amount(), support.funder());
		}

		private String service(String service, @Nullable String... more) {
			return Stream.concat(Stream.of(service), Stream.of(more).filter(Objects::nonNull))
				.collect(Collectors.joining(", "));
		}

		/** Adds what each level means; what is expected is the measure. */
		private void levels(Goal goal, boolean expected) {
			if (goal.scale() != null || expected) {
				lines.addAll(levels(goal.scale(), expected ? goal.measure() : null));
			}
		}

		private List<String> levels(@Nullable AttainmentScale scale, @Nullable String expected) {
			String[] words = (scale != null)
					? new String[] { scale.muchLess(), scale.less(), expected, scale.more(), scale.muchMore() }
					: new String[] { null, null, expected, null, null };
			List<String> levels = new ArrayList<>();
			for (int index = 0; index < words.length; index++) {
				if (words[index] != null) {
					levels.add(say("plan.level.of", say("plan.level." + (index - 2)), words[index]));
				}
			}
			return levels;
		}

		private String orNothing(@Nullable String value) {
			return (value != null) ? value : say("plan.change.nothing");
		}

		private void blank() {
			lines.add("");
		}

		private String date(LocalDate date) {
			return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
		}

		private @Nullable String dollars(@Nullable BigDecimal amount) {
			return (amount != null) ? amount.stripTrailingZeros().toPlainString() : null;
		}

		private String yesNo(boolean value) {
			return say(value ? "plan.yes" : "plan.no");
		}

		private boolean isEmpty() {
			return lines.isEmpty();
		}

		private String text() {
			return String.join("\n", lines);
		}

	}

}
