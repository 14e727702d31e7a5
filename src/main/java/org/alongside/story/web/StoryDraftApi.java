package org.alongside.story.web;

import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.story.StoryDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/**
 * Drafts of the story over HTTP, as those of tasks: {@code about} is the entry to change,
 * or {@code new}.
 */
@RestController
@RequestMapping("/api/cases/{id}/story/{about}/draft")
class StoryDraftApi {

	private final StoryDrafts drafts;

	private final DraftTexts texts;

	StoryDraftApi(StoryDrafts drafts, DraftTexts texts) {
		this.drafts = drafts;
		this.texts = texts;
	}

	/**
	 * Keeps a draft. Answers 409 with the other version when the caller saved one
	 * elsewhere that is newer than the one named in {@code If-Match}.
	 */
	@PutMapping
	ResponseEntity<?> save(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String about,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Map<String, Object> fields) {
		StoryDrafts.Saved saved = drafts.save(me, id, about, fields, version(seen));
		StoryDrafts.Draft draft = saved.draft();
		if (saved.done()) {
			return ResponseEntity.ok()
				.eTag(Long.toString(draft.version()))
				.body(new Kept(draft.version(), texts.saved(draft, me)));
		}
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(new NotKept("draft", texts.elsewhere(draft, me),
					new Theirs(draft.version(), me.name(), draft.fields())));
	}

	/** Throws the caller's draft away. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String about) {
		drafts.discard(me, id, about);
	}

	private static long version(@Nullable String seen) {
		try {
			return seen == null ? 0 : Long.parseLong(seen.replace("\"", ""));
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("If-Match", "invalid"));
		}
	}

	/**
	 * A draft that is kept.
	 *
	 * @param message that and when, in words
	 */
	record Kept(long version, String message) {
	}

	/**
	 * A draft that was not kept, because a newer one is there.
	 */
	record NotKept(String code, String detail, Theirs theirs) {
	}

	/**
	 * The newer version.
	 */
	record Theirs(long version, String person, Map<String, String> answers) {
	}

}
