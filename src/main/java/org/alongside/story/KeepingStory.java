package org.alongside.story;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the story of a case and writes down more of it, at any time, in the timeline for
 * all to see.
 */
@Service
@Transactional
public class KeepingStory {

	private static final int PAGE = 50;

	private final CaseAccess access;

	private final RecordedStory story;

	private final StoryDrafts drafts;

	private final CaseActs acts;

	private final Clock clock;

	KeepingStory(CaseAccess access, RecordedStory story, StoryDrafts drafts, CaseActs acts, Clock clock) {
		this.access = access;
		this.story = story;
		this.drafts = drafts;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Returns what stands now, newest first, at most 60 entries.
	 */
	@Transactional(readOnly = true)
	public List<StoryEntry> standing(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		return story.standing(caseId);
	}

	/**
	 * Returns all that was ever written down, newest first, 50 at a time.
	 * @throws RefusedException if the key is none
	 */
	@Transactional(readOnly = true)
	public KeysetPage<StoryEntry> history(StaffProfile reader, CaseId caseId, @Nullable String after) {
		access.require(reader, caseId);
		try {
			return story.page(caseId, after, PAGE);
		}
		catch (IllegalArgumentException | ArithmeticException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	/**
	 * Returns the entry somebody wants to change.
	 * @throws NotFoundException if the case has no such entry
	 * @throws RefusedException if it does not stand any more
	 */
	@Transactional(readOnly = true)
	public StoryEntry changeable(StaffProfile reader, CaseId caseId, String entry) {
		access.require(reader, caseId);
		StoryEntry found = find(caseId, entry);
		if (!found.standing() || found.withdrawn()) {
			throw RecordedStory.changedMeanwhile();
		}
		return found;
	}

	/**
	 * Writes down what was told. The writer's draft of it has served its purpose.
	 * @throws RefusedException if something is missing, or if somebody changed the entry
	 * meanwhile
	 */
	public void tell(StaffProfile by, CaseId caseId, Telling telling) {
		access.require(by, caseId);
		String change = telling.fields().getOrDefault("change", "");
		StoryEntry earlier = change.isEmpty() ? null : changeable(by, caseId, change);
		Instant now = clock.instant();
		TellingRules.Sound sound = TellingRules.check(telling, earlier, LocalDate.ofInstant(now, by.zone()));
		Actor person = Actor.person(by.id());
		StoryEntry entry = new StoryEntry(UUID.randomUUID(), sound.part(), sound.words(), sound.language(),
				sound.translation(), sound.translatedBy(), sound.heardOn(), sound.heardBy(), "case-file",
				earlier == null ? null : earlier.id(), sound.why(), person.reference(), now, true);
		story.add(caseId, entry);
		drafts.discard(by.id(), caseId, StoryDrafts.about(change));
		acts.record(caseId, person, act(entry), Map.of("storyPart", entry.part().code()), sound.why(),
				Map.of("entry", entry.id().toString(), "part", entry.part().code()), now);
	}

	private static String act(StoryEntry entry) {
		if (entry.follows() == null) {
			return "story.told";
		}
		return entry.withdrawn() ? "story.withdrawn" : "story.changed";
	}

	private StoryEntry find(CaseId caseId, String entry) {
		try {
			return story.find(caseId, UUID.fromString(entry)).orElseThrow(() -> new NotFoundException("Entry"));
		}
		catch (IllegalArgumentException problem) {
			throw new NotFoundException("Entry");
		}
	}

}
