package org.alongside.story;

import org.alongside.calendar.Agency;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
@Transactional
class WrittenStories implements Stories {

	private final RecordedStory story;

	private final Agency agency;

	WrittenStories(RecordedStory story, Agency agency) {
		this.story = story;
		this.agency = agency;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> newest(CaseId caseId, StoryPart part) {
		return story.standing(caseId, part).stream().findFirst().map(StoryEntry::words);
	}

	@Override
	@Transactional(readOnly = true)
	public List<StoryEntry> standing(CaseId caseId) {
		return story.standing(caseId);
	}

	@Override
	public void told(CaseId caseId, StoryPart part, String words, @Nullable String heardBy, String source, Actor by,
			Instant at) {
		List<StoryEntry> standing = story.standing(caseId, part);
		if (standing.stream().noneMatch(entry -> entry.words().equals(words.strip()))) {
			add(caseId, part, words, heardBy, source, null, by, at);
		}
	}

	@Override
	public void retold(CaseId caseId, StoryPart part, String words, String source, Actor by, Instant at) {
		List<StoryEntry> standing = story.standing(caseId, part);
		if (standing.stream().noneMatch(entry -> entry.words().equals(words.strip()))) {
			add(caseId, part, words, null, source, standing.isEmpty() ? null : standing.get(0).id(), by, at);
		}
	}

	private void add(CaseId caseId, StoryPart part, String words, @Nullable String heardBy, String source,
			@Nullable UUID follows, Actor by, Instant at) {
		story.add(caseId, new StoryEntry(UUID.randomUUID(), part, words.strip(), null, null, null, agency.dayOf(at),
				heardBy, source, follows, null, by.reference(), at, true));
	}

}
