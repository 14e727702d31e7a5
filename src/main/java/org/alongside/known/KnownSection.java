package org.alongside.known;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows in the case file what is known of the person, with its source.
 */
@Component
class KnownSection implements CaseFileSection {

	private final ReadingKnown reading;

	KnownSection(ReadingKnown reading) {
		this.reading = reading;
	}

	@Override
	public int order() {
		return 4;
	}

	@Override
	public String fragment() {
		return "known/section :: known";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return new Shown(caseId.toString(), reading.now(reader, caseId));
	}

	/**
	 * What the section shows.
	 */
	record Shown(String caseId, List<StatementTexts.Line> lines) {
	}

}
