package org.alongside.planning;

import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;

/**
 * How far the goals were reached, as it was rated. The best proof there is of it: words
 * may leave a goal out.
 */
@Component
@Order(0)
class RatingEvidence implements RecordEvidence {

	private final GoalAttainment attainment;

	RatingEvidence(GoalAttainment attainment) {
		this.attainment = attainment;
	}

	@Override
	public Set<String> elements() {
		return Set.of("goals-achieved");
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		return attainment.looks(caseId)
			.stream()
			.findFirst()
			.map((look) -> Proof.found("rated", Proof.section(caseId, "plan"), look.levels().size(),
					DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
						.withLocale(reader.locale())
						.format(look.at().atZone(reader.zone()))))
			.orElseGet(() -> Proof.missing(null));
	}

}
