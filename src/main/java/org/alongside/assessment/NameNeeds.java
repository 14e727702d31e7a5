package org.alongside.assessment;

import org.alongside.assessment.Need.Wording;
import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.story.Stories;
import org.alongside.story.StoryPart;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names with the client what they need, what they build on and how things stand.
 */
@Component
class NameNeeds implements TaskHandler {

	/** The greatest weight the form asked for before it asked for a place. */
	private static final int HEAVIEST = 10;

	private final Assessments assessments;

	private final RecordedNeeds needs;

	private final Stories stories;

	private final CaseActs acts;

	NameNeeds(Assessments assessments, RecordedNeeds needs, Stories stories, CaseActs acts) {
		this.assessments = assessments;
		this.needs = needs;
		this.stories = stories;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "assessment/name-needs";
	}

	/** Starts with what was named last, so that nobody has to say it twice. */
	@Override
	public Map<String, Object> prefill(TaskContext context) {
		CaseId caseId = context.caseId();
		Map<String, Object> known = new HashMap<>();
		List<Map<String, Object>> named = needs.ofCase(caseId).stream().map(NameNeeds::row).toList();
		if (!named.isEmpty()) {
			known.put("needs", named);
		}
		stories.newest(caseId, StoryPart.HOPES).ifPresent((hopes) -> known.put("hopes", hopes));
		for (Assessment round : assessments.findByCaseIdOrderByRoundDesc(caseId)) {
			round.strengths().ifPresent((strengths) -> known.putIfAbsent("strengths", strengths));
			round.hopes().ifPresent((hopes) -> known.putIfAbsent("hopes", hopes));
		}
		stories.newest(caseId, StoryPart.STRENGTHS).ifPresent((strengths) -> known.putIfAbsent("strengths", strengths));
		return known;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		List<Wording> wordings = wordings(answers);
		Map<Area, Integer> scores = new EnumMap<>(Area.class);
		for (Area area : Area.values()) {
			scores.put(area, answers.wholeNumber(area.key()));
		}
		Assessment assessment = assessments.saveAndFlush(assessments.open(context.caseId())
			.described(answers.required("strengths"), answers.text("hopes"), scores, context.actor(), context.now()));
		needs.name(assessment, wordings, context.actor(), context.now());
		String hopes = answers.text("hopes");
		if (hopes != null) {
			stories.retold(context.caseId(), StoryPart.HOPES, hopes, "assessment", context.actor(), context.now());
		}
		acts.record(context.caseId(), context.actor(), "needs.named", Map.of("count", String.valueOf(wordings.size())),
				null, Map.of("count", String.valueOf(wordings.size())), context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private static List<Wording> wordings(Answers answers) {
		List<Wording> wordings = new ArrayList<>();
		List<FieldError> errors = new ArrayList<>();
		List<Answers> rows = answers.rows("needs");
		for (int i = 0; i < rows.size(); i++) {
			String domain = rows.get(i).text("domain");
			String description = rows.get(i).text("description");
			if (domain == null) {
				errors.add(FieldError.of("needs[" + i + "].domain", "required"));
			}
			if (description == null) {
				errors.add(FieldError.of("needs[" + i + "].description", "required"));
			}
			if (domain != null && description != null) {
				wordings.add(new Wording(domain, description, rank(rows.get(i)),
						priority(rows.get(i), "needs[" + i + "].priority")));
			}
		}
		if (rows.isEmpty()) {
			errors.add(FieldError.of("needs", "required"));
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return wordings;
	}

	/**
	 * The form asked once how much it matters, 10 being most of all: the same turned
	 * round.
	 */
	private static @Nullable Integer rank(Answers row) {
		Integer rank = row.wholeNumber("clientRank");
		Integer weight = row.wholeNumber("clientPriority");
		return (rank == null && weight != null) ? Integer.valueOf(HEAVIEST + 1 - weight) : rank;
	}

	/**
	 * The form says that it is required; a task that is open with an older form has none.
	 */
	private static @Nullable NeedPriority priority(Answers row, String field) {
		String code = row.text("priority");
		return (code != null)
				? NeedPriority.of(code).orElseThrow(() -> new RefusedException(FieldError.of(field, "option"))) : null;
	}

	private static Map<String, Object> row(Needs.NeedSummary need) {
		Map<String, Object> row = new HashMap<>(Map.of("domain", need.domain(), "description", need.description()));
		if (need.rank() != null) {
			row.put("clientRank", need.rank());
		}
		if (need.priority() != null) {
			row.put("priority", need.priority().code());
		}
		return row;
	}

}
