package org.alongside.safety.web;

import org.alongside.drafts.DraftReplies;
import org.alongside.safety.SafetyPlanDrafts;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
 * Drafts of safety plans and reports over HTTP, as those of tasks.
 */
@RestController
@RequestMapping("/api/cases/{id}/safety/{about}/draft")
class SafetyPlanDraftApi {

	private final SafetyPlanDrafts drafts;

	private final DraftReplies replies;

	SafetyPlanDraftApi(SafetyPlanDrafts drafts, DraftReplies replies) {
		this.drafts = drafts;
		this.replies = replies;
	}

	/**
	 * Keeps a draft. Answers 409 with the other version when the caller saved one
	 * elsewhere that is newer than the one named in {@code If-Match}.
	 */
	@PutMapping
	ResponseEntity<?> save(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String about,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Map<String, Object> fields) {
		return replies.to(drafts.save(me, id, about, fields, DraftReplies.version(seen)), me);
	}

	/** Throws the caller's draft away. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable String about) {
		drafts.discard(me, id, about);
	}

}
