package org.alongside.fakes;

import org.alongside.planning.GoalAttainment;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Remembers which forms rated goals.
 */
public class FakeAttainment implements GoalAttainment {

	public final List<String> rated = new ArrayList<>();

	@Override
	public Map<String, Object> prefill(CaseId caseId, Locale locale) {
		return Map.of("scales", "Goal 1: I want a dry bedroom");
	}

	@Override
	public Map<String, Object> prefillAgain(CaseId caseId, Occasion occasion, Locale locale) {
		return Map.of("scales", "Again at the " + occasion.code());
	}

	@Override
	public void rate(CaseId caseId, Answers answers, Occasion occasion, StaffId by, Instant at) {
		answers.rows("attained").forEach((row) -> rated.add(occasion.code() + " " + row.text("level")));
	}

	@Override
	public List<Look> looks(CaseId caseId) {
		return List.of();
	}

}
