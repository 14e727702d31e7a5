package org.alongside.story;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows the client's own words first in the case file.
 */
@Component
class ToldSection implements CaseFileSection {

	private static final int FIRST = 0;

	private final RecordedStory story;

	private final StoryTexts texts;

	ToldSection(RecordedStory story, StoryTexts texts) {
		this.story = story;
		this.texts = texts;
	}

	@Override
	public int order() {
		return FIRST;
	}

	@Override
	public String fragment() {
		return "story/section :: told";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return new Shown(caseId.toString(), texts.parts(story.standing(caseId), reader.locale()));
	}

	/**
	 * What the section shows.
	 */
	record Shown(String caseId, List<StoryTexts.Part> parts) {
	}

}
