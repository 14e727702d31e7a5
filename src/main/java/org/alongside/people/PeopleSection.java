package org.alongside.people;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows in the case file who is there besides the client.
 */
@Component
class PeopleSection implements CaseFileSection {

	/** After their own words, before what the agency did. */
	private static final int SECOND = 3;

	private final FamilyReading reading;

	private final PeopleTexts texts;

	PeopleSection(FamilyReading reading, PeopleTexts texts) {
		this.reading = reading;
		this.texts = texts;
	}

	@Override
	public int order() {
		return SECOND;
	}

	@Override
	public String fragment() {
		return "people/section :: people";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		Family family = reading.of(reader, caseId);
		return new Shown(caseId.toString(),
				texts.lines(family, reader).stream().filter(line -> !line.focus() && line.person().present()).toList(),
				family.closed().size());
	}

	/**
	 * What the section shows.
	 *
	 * @param closed how many parts of the file the reader may not see
	 */
	record Shown(String caseId, List<PeopleTexts.Line> lines, int closed) {
	}

}
