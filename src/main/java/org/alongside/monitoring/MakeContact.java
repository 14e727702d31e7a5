package org.alongside.monitoring;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.planning.CurrentPlan;
import org.alongside.planning.CurrentPlans;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.story.Stories;
import org.alongside.story.StoryPart;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The worker makes a contact, or tries to, and says how it goes on.
 */
@Component
class MakeContact implements TaskHandler {

	/** The coded reason is named when the closure is prepared. */
	private static final String CLOSURE_PLANNED = "planned";

	private final Contacts contacts;

	private final PlanReviews reviews;

	private final CurrentPlans plans;

	private final CaseFiles cases;

	private final Stories stories;

	private final CaseActs acts;

	MakeContact(Contacts contacts, PlanReviews reviews, CurrentPlans plans, CaseFiles cases, Stories stories,
			CaseActs acts) {
		this.contacts = contacts;
		this.reviews = reviews;
		this.plans = plans;
		this.cases = cases;
		this.stories = stories;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "monitoring/make-contact";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Map<String, Object> known = new LinkedHashMap<>();
		CurrentPlan plan = plans.of(context.caseId()).orElse(null);
		known.put("goalOptions", (plan != null) ? plan.goals().stream().map(MakeContact::option).toList() : List.of());
		if (plan != null) {
			// A review that found the plan no longer fitting proposes the way on.
			reviews.latest(context.caseId())
				.filter((review) -> review.revise() && review.planNumber() == plan.number())
				.ifPresent((review) -> {
					known.put("nextStep", "reassess");
					known.put("reason", review.reason());
				});
		}
		return known;
	}

	private static Map<String, Object> option(CurrentPlan.Goal goal) {
		return Map.of("value", goal.id().toString(), "label", goal.statement());
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		CaseId caseId = context.caseId();
		boolean made = "yes".equals(answers.required("made"));
		String step = answers.required("nextStep");
		String reason = "continue".equals(step) ? null : answers.required("reason");
		Meeting meeting = new Meeting(context.by().id(), made, answers.required("mode"),
				moment(answers, context.by().zone()), answers.wholeNumber("minutes"), answers.required("summary"),
				made ? null : answers.text("whyNotMade"));
		List<UUID> goals = answers.choices("goalIds").stream().map(UUID::fromString).toList();
		Contact contact = contacts.save(new Contact(caseId, meeting, goals, step, reason, context.now()));
		acts.record(caseId, context.actor(), made ? "contact.made" : "contact.notMade", Map.of("mode", meeting.mode()),
				made ? meeting.summary() : meeting.whyNotMade(), Map.of("contact", contact.id().toString()),
				context.now());
		String theirWords = answers.text("theirWords");
		if (made && theirWords != null) {
			stories.told(caseId, StoryPart.WORDS, theirWords, null, "contact", context.actor(), context.now());
		}
		if ("close".equals(step)) {
			cases.closureOpened(caseId, context.actor(), answers.required("reason"), context.now());
			return Map.of("nextStep", step, "closureReason", CLOSURE_PLANNED);
		}
		if ("reassess".equals(step)) {
			acts.record(caseId, context.actor(), "contact.reassessment", Map.of(), reason,
					Map.of("contact", contact.id().toString()), context.now());
		}
		return Map.of("nextStep", step);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private static Instant moment(Answers answers, ZoneId zone) {
		String text = answers.required("contactAt");
		try {
			TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from,
					LocalDateTime::from);
			return (moment instanceof LocalDateTime local) ? local.atZone(zone).toInstant() : Instant.from(moment);
		}
		catch (DateTimeException ex) {
			throw new RefusedException(FieldError.of("contactAt", "date"));
		}
	}

}
