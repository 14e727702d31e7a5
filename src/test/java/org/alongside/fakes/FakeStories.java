package org.alongside.fakes;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.story.Stories;
import org.alongside.story.StoryEntry;
import org.alongside.story.StoryPart;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was written down of stories, as {@code told screening words: …}.
 */
public final class FakeStories implements Stories {

	public final List<String> lines = new ArrayList<>();

	private final Map<StoryPart, String> newest = new EnumMap<>(StoryPart.class);

	@Override
	public Optional<String> newest(CaseId caseId, StoryPart part) {
		return Optional.ofNullable(newest.get(part));
	}

	@Override
	public List<StoryEntry> standing(CaseId caseId) {
		return newest.entrySet()
			.stream()
			.map(one -> new StoryEntry(UUID.randomUUID(), one.getKey(), one.getValue(), null, null, null,
					LocalDate.EPOCH, null, "case-file", null, null, "system", Instant.EPOCH, true))
			.toList();
	}

	@Override
	public void told(CaseId caseId, StoryPart part, String words, @Nullable String heardBy, String source, Actor by,
			Instant at) {
		newest.put(part, words);
		lines.add("told " + source + " " + part.code() + ": " + words);
	}

	@Override
	public void retold(CaseId caseId, StoryPart part, String words, String source, Actor by, Instant at) {
		newest.put(part, words);
		lines.add("retold " + source + " " + part.code() + ": " + words);
	}

}
