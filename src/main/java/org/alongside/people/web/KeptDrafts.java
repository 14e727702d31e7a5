package org.alongside.people.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftReplies;
import org.alongside.people.PersonDrafts;
import org.alongside.shared.CaseId;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/**
 * Drafts as they stand in a page, where the script finds them, and in words.
 */
@Component
class KeptDrafts {

	private final PersonDrafts drafts;

	private final DraftReplies replies;

	private final ObjectMapper json;

	KeptDrafts(PersonDrafts drafts, DraftReplies replies, ObjectMapper json) {
		this.drafts = drafts;
		this.replies = replies;
		this.json = json;
	}

	/** Returns the reader's draft for the script of the page. */
	Kept of(StaffProfile me, CaseId id, String about) {
		return drafts.find(me, id, about)
			.map(draft -> new Kept(about,
					write(Map.of("version", draft.version(), "message", replies.saved(draft, me), "answers",
							draft.fields())),
					draft.fields()))
			.orElseGet(() -> new Kept(about, "{}", Map.of()));
	}

	/**
	 * Keeps what was sent and refused, as it stands in the page again: it must not be
	 * lost when the page is closed.
	 */
	Kept refused(StaffProfile me, CaseId id, String about, Map<String, String> sent) {
		Map<String, String> fields = new HashMap<>(sent);
		fields.remove("_csrf");
		try {
			Draft draft = drafts.save(me, id, about, fields, Long.MAX_VALUE).draft();
			return new Kept(about, write(Map.of("version", draft.version())), draft.fields());
		}
		catch (RefusedException notOurs) {
			// Nothing our form has: it stands in the page and no further.
			return new Kept(about, "{}", Map.of());
		}
	}

	private String write(Map<String, ?> kept) {
		try {
			return json.writeValueAsString(kept).replace("<", "\\u003c");
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A draft cannot be written");
		}
	}

	/**
	 * A draft in a page.
	 *
	 * @param about what it is about, as the address says it
	 * @param text for the script
	 * @param fields what was typed, by field; empty without a draft
	 */
	record Kept(String about, String text, Map<String, String> fields) {

		/** Whether something was typed. */
		public boolean there() {
			return !fields.isEmpty();
		}

	}

}
