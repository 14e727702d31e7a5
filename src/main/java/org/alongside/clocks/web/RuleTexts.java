package org.alongside.clocks.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.TaskNames;
import org.alongside.clocks.ClockRule;
import org.alongside.clocks.LimitRule;
import org.alongside.clocks.RuleChange;
import org.alongside.clocks.RuleEffect;
import org.alongside.clocks.RunningRule;
import org.alongside.clocks.Touched;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says changes of the rules on time limits in the reader's language.
 */
@Component
class RuleTexts {

	/** More programmes are counted, not named. */
	private static final int NAMED = 3;

	private final DueText dueTexts;

	private final TaskNames tasks;

	private final StaffDirectory staff;

	private final MessageSource messages;

	RuleTexts(DueText dueTexts, TaskNames tasks, StaffDirectory staff, MessageSource messages) {
		this.dueTexts = dueTexts;
		this.tasks = tasks;
		this.staff = staff;
		this.messages = messages;
	}

	ChangeLine line(RuleChange change, StaffProfile reader) {
		String who = change.by() == null ? null : staff.nameOf(change.by().reference());
		return new ChangeLine(change.id(), change.decision(), change.from(), change.to(),
				dueTexts.moment(change.since(), reader.zone(), reader.locale()), change.state().code(), who,
				change.at() == null ? null : dueTexts.moment(change.at(), reader.zone(), reader.locale()),
				change.reason(), change.moved(), change.settled());
	}

	EffectLine line(RuleEffect effect, StaffProfile reader) {
		return new EffectLine(effect.groups().stream().map(group -> line(group, reader)).toList(), effect.touched(),
				effect.moved(), effect.over(), effect.stays(), effect.more());
	}

	GroupLine line(RuleEffect.Group group, StaffProfile reader) {
		Locale locale = reader.locale();
		String programmes = group.programmes().size() > NAMED
				? messages.getMessage("timeLimits.programmes", new Object[] { group.programmes().size() }, locale)
				: group.programmes()
					.stream()
					.map(code -> messages.getMessage("programme." + code, null, code, locale))
					.collect(Collectors.joining(", "));
		return new GroupLine(tasks.name(group.process() + "/" + group.key(), group.name(), locale), programmes,
				line(group.before(), locale), line(group.after(), locale), group.touched(), group.moved(),
				group.over());
	}

	TouchedLine line(Touched one, StaffProfile reader) {
		return new TouchedLine(one.deadline().caseNumber(),
				tasks.name(one.deadline().process() + "/" + one.deadline().key(), one.deadline().name(),
						reader.locale()),
				rule(one.before(), reader.locale()), rule(one.after(), reader.locale()),
				day(one.deadline().due(), reader), day(one.due(), reader), one.moves(), one.over(), one.stays());
	}

	private RuleLine line(RunningRule rule, Locale locale) {
		return new RuleLine(rule(rule, locale), rule.basis(), rule.citation());
	}

	private String rule(RunningRule rule, Locale locale) {
		if (rule instanceof LimitRule limit) {
			return dueTexts.rule(limit.limit().toString(), locale);
		}
		ClockRule clock = (ClockRule) rule;
		return messages.getMessage(clock.suspendable() ? "timeLimits.maySuspend" : "timeLimits.mayNotSuspend",
				new Object[] { clock.extendPercent() }, locale);
	}

	private DueText.Moment day(@Nullable Instant due, StaffProfile reader) {
		return due == null ? new DueText.Moment("", messages.getMessage("due.rests", null, reader.locale()))
				: dueTexts.day(due, reader.zone(), reader.locale());
	}

	/**
	 * A change of the rules.
	 */
	record ChangeLine(long id, String decision, int from, int to, DueText.Moment since, String state,
			@Nullable String who, DueText.@Nullable Moment at, @Nullable String reason, int moved, boolean settled) {
	}

	/**
	 * A rule and where it comes from.
	 */
	record RuleLine(String text, String basis, String citation) {
	}

	/**
	 * The limits that would go from one rule to another.
	 */
	record GroupLine(String task, String programmes, RuleLine before, RuleLine after, int touched, int moved,
			int over) {
	}

	/**
	 * A limit that would go by another rule.
	 */
	record TouchedLine(String caseNumber, String task, String ruleBefore, String ruleAfter, DueText.Moment before,
			DueText.Moment after, boolean moves, boolean over, boolean stays) {
	}

	/**
	 * What a change would do.
	 */
	record EffectLine(List<GroupLine> groups, int touched, int moved, int over, int stays, boolean more) {
	}

}
