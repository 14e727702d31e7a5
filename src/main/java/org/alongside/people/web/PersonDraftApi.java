package org.alongside.people.web;

import org.alongside.people.PersonDrafts;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
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
 * Drafts of the forms about a person over HTTP, as those of tasks.
 */
@RestController
@RequestMapping("/api/cases/{id}/people/{about}/draft")
class PersonDraftApi {

	private final PersonDrafts drafts;

	private final KeptDrafts kept;

	PersonDraftApi(PersonDrafts drafts, KeptDrafts kept) {
		this.drafts = drafts;
		this.kept = kept;
	}

	/**
	 * Keeps a draft. Answers 409 with the other version when the caller saved one
	 * elsewhere that is newer than the one named in {@code If-Match}.
	 */
	@PutMapping
	ResponseEntity<?> save(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String about,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Map<String, Object> fields) {
		PersonDrafts.Saved saved = drafts.save(me, id, about, fields, version(seen));
		PersonDrafts.Draft draft = saved.draft();
		if (saved.done()) {
			return ResponseEntity.ok()
				.eTag(Long.toString(draft.version()))
				.body(Map.of("version", draft.version(), "message", kept.saved(draft, me)));
		}
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Map.of("code", "draft", "detail", kept.elsewhere(draft, me), "theirs",
					Map.of("version", draft.version(), "person", me.name(), "answers", draft.fields())));
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

}
