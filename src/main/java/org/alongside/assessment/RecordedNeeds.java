package org.alongside.assessment;

import org.alongside.assessment.Need.Wording;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The needs as recorded with each round.
 */
@Component
@Transactional
class RecordedNeeds implements Needs {

	private final NamedNeeds needs;

	private final Assessments assessments;

	RecordedNeeds(NamedNeeds needs, Assessments assessments) {
		this.needs = needs;
		this.assessments = assessments;
	}

	@Override
	@Transactional(readOnly = true)
	public List<NeedSummary> ofCase(CaseId caseId) {
		return needs.current(caseId).stream().map(Need::summary).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable String strengths(CaseId caseId) {
		return assessments.findByCaseIdOrderByRoundDesc(caseId)
			.stream()
			.map(Assessment::strengths)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Records what the client names now: a need named in the same words stays the same
	 * need, so that plans and referrals made for it keep it; the others are over.
	 */
	void name(Assessment assessment, List<Wording> wordings, Actor by, Instant at) {
		List<Need> left = new ArrayList<>(needs.current(assessment.caseId()));
		for (Wording wording : wordings) {
			Optional<Need> same = left.stream().filter((need) -> need.says(wording)).findFirst();
			if (same.isPresent()) {
				left.remove(same.get());
				needs.save(same.get().namedAgain(wording));
			}
			else {
				needs.save(Need.named(assessment, wording, by, at));
			}
		}
		left.forEach((need) -> needs.save(need.notNamedAgain(at)));
	}

}
