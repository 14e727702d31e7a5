package org.alongside.planning;

import org.alongside.documents.Paper;
import org.alongside.documents.Paper.Fact;
import org.alongside.documents.Paper.Facts;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Text;
import org.alongside.documents.PaperSource;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The latest version of the plan as a paper: what the {@link PlanWriter} says of it, with
 * who wrote and approved it.
 */
@Component
class PlanPaper implements PaperSource {

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final StaffDirectory staff;

	private final MessageSource messages;

	PlanPaper(ServicePlans plans, PlanWriter writer, StaffDirectory staff, MessageSource messages) {
		this.plans = plans;
		this.writer = writer;
		this.staff = staff;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String kind() {
		return "plan";
	}

	@Override
	public boolean has(CaseId caseId) {
		return plans.latest(caseId).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		return plans.latest(caseId).map((plan) -> {
			List<Part> parts = parts(plan, locale);
			parts.add(new Heading(say("plan.paper.who", locale)));
			parts.add(new Facts(who(plan, locale, zone)));
			return new Paper(say("value.paper.plan", locale), say("plan.section.version", locale, plan.number()),
					parts);
		});
	}

	/**
	 * Each line names what it says before the first colon; a goal begins with its own.
	 */
	private List<Part> parts(ServicePlan plan, Locale locale) {
		Set<String> goals = new HashSet<>();
		for (int at = 0; at < plan.goals().size(); at++) {
			goals.add(say("plan.text.goal", locale, at + 1, plan.goals().get(at).statement()).lines()
				.findFirst()
				.orElse(""));
		}
		List<Part> parts = new ArrayList<>();
		List<Fact> facts = new ArrayList<>();
		for (String line : writer.text(plan, locale).lines().toList()) {
			int colon = line.indexOf(": ");
			if (line.isBlank() || goals.contains(line) || colon < 0) {
				flush(facts, parts);
				if (!line.isBlank()) {
					parts.add(goals.contains(line) ? new Heading(line) : new Text(line));
				}
			}
			else {
				facts.add(new Fact(line.substring(0, colon), line.substring(colon + 2)));
			}
		}
		flush(facts, parts);
		return parts;
	}

	private static void flush(List<Fact> facts, List<Part> parts) {
		if (!facts.isEmpty()) {
			parts.add(new Facts(List.copyOf(facts)));
			facts.clear();
		}
	}

	private List<Fact> who(ServicePlan plan, Locale locale, ZoneId zone) {
		List<Fact> who = new ArrayList<>();
		who.add(new Fact(say("plan.paper.author", locale), by(plan.author(), plan.proposedAt(), locale, zone)));
		plan.approvals()
			.forEach((approval) -> who
				.add(new Fact(say("plan.paper.approved", locale), by(approval.by(), approval.at(), locale, zone))));
		who.add(new Fact(say("plan.paper.status", locale), say("plan.status." + plan.status().name(), locale)));
		return who;
	}

	private String by(StaffId id, Instant at, Locale locale, ZoneId zone) {
		String name = staff.nameOf(Actor.person(id).reference());
		return ((name != null) ? name + ", " : "")
				+ DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(at.atZone(zone));
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
