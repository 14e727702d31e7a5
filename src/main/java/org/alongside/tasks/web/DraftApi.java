package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Draft;
import org.alongside.tasks.DraftOutcome;
import org.alongside.tasks.TaskDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;

/**
 * Drafts over HTTP. The version stands in {@code ETag}; who saves says in
 * {@code If-Match} which version they saw last.
 */
@RestController
@RequestMapping("/api/tasks/{id}/draft")
class DraftApi {

	private final TaskDrafts drafts;

	private final WorkTexts texts;

	DraftApi(TaskDrafts drafts, WorkTexts texts) {
		this.drafts = drafts;
		this.texts = texts;
	}

	/** Returns the caller's draft of a task. */
	@GetMapping
	ResponseEntity<Saved> get(@SignedIn StaffProfile me, @PathVariable String id) {
		return saved(drafts.get(me, id), null, me);
	}

	/**
	 * Keeps a draft: the answers so far, by field key. Answers 409 with the other version
	 * when the caller saved one elsewhere that is not the one named in {@code If-Match},
	 * and 413 when it is too large. What somebody else saved for the same task comes with
	 * the answer until {@code decided} names its version.
	 */
	@PutMapping
	ResponseEntity<?> save(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestParam(defaultValue = "0") long decided, @RequestBody Map<String, Object> answers) {
		DraftOutcome outcome = drafts.save(me, id, answers, version(seen), decided);
		if (outcome instanceof DraftOutcome.Saved saved) {
			return saved(saved.draft(), saved.theirs(), me);
		}
		if (outcome instanceof DraftOutcome.Conflict conflict) {
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(new NotSaved("draft", texts.versions(conflict.theirs(), conflict.name(), me),
						Theirs.of(conflict.theirs(), conflict.name())));
		}
		return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(new NotSaved("draftTooLarge", texts.draftTooLarge((DraftOutcome.TooLarge) outcome, me), null));
	}

	/** Throws the caller's draft away. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@SignedIn StaffProfile me, @PathVariable String id) {
		drafts.discard(me, id);
	}

	private ResponseEntity<Saved> saved(Draft draft, TaskDrafts.@Nullable OtherDraft other, StaffProfile me) {
		return ResponseEntity.ok()
			.eTag(Long.toString(draft.version()))
			.body(new Saved(draft.version(), draft.saved(), texts.saved(draft.saved(), me), draft.answers(),
					other == null ? null : Theirs.of(other.draft(), other.name()),
					other == null ? null : texts.versions(other.draft(), other.name(), me)));
	}

	private static long version(@Nullable String seen) {
		if (seen == null) {
			return 0;
		}
		try {
			return Long.parseLong(seen.replace("\"", ""));
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("If-Match", "invalid"));
		}
	}

	/**
	 * A draft that is kept.
	 *
	 * @param message that and when it was saved, in words
	 * @param theirs what somebody else saved for the same task, or null
	 * @param detail who and when that was, in words, or null
	 */
	record Saved(long version, Instant saved, String message, Map<String, Object> answers, @Nullable Theirs theirs,
			@Nullable String detail) {
	}

	/**
	 * A draft that was not saved, and why.
	 *
	 * @param theirs the version not seen, or null when that is not why
	 */
	record NotSaved(String code, String detail, @Nullable Theirs theirs) {
	}

	/**
	 * The version that was saved meanwhile.
	 */
	record Theirs(long version, String person, Instant saved, Map<String, Object> answers) {

		static Theirs of(Draft draft, String name) {
			return new Theirs(draft.version(), name, draft.saved(), draft.answers());
		}

	}

}
