package org.alongside.story.web;

import org.alongside.calendar.DueText;
import org.alongside.staff.StaffProfile;
import org.alongside.story.StoryDrafts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * Says that and when a draft was saved.
 */
@Component
class DraftTexts {

	private final MessageSource messages;

	private final DueText moments;

	DraftTexts(MessageSource messages, DueText moments) {
		this.messages = messages;
		this.moments = moments;
	}

	String saved(StoryDrafts.Draft draft, StaffProfile reader) {
		return say("tasks.draft.saved", draft, reader);
	}

	String elsewhere(StoryDrafts.Draft draft, StaffProfile reader) {
		return say("tasks.draft.otherDevice", draft, reader);
	}

	private String say(String key, StoryDrafts.Draft draft, StaffProfile reader) {
		String when = moments.moment(draft.saved(), reader.zone(), reader.locale()).text();
		return Objects.requireNonNull(messages.getMessage(key, new Object[] { when }, key, reader.locale()));
	}

}
