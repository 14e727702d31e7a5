package org.alongside.safety.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.Clients;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftReplies;
import org.alongside.safety.SafetyPlanDrafts;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What the pages of a safety plan and of a report have in common: the case, who it is
 * about, and what somebody is writing.
 */
@Component
class SafetyPages {

	private final CaseFiles cases;

	private final Clients clients;

	private final SafetyPlanDrafts drafts;

	private final DraftReplies replies;

	private final ObjectMapper json;

	private final Clock clock;

	SafetyPages(CaseFiles cases, Clients clients, SafetyPlanDrafts drafts, DraftReplies replies, ObjectMapper json,
			Clock clock) {
		this.cases = cases;
		this.clients = clients;
		this.drafts = drafts;
		this.replies = replies;
		this.json = json;
		this.clock = clock;
	}

	ModelAndView framed(String view, StaffProfile me, CaseId id, String form, Map<String, String> typed,
			List<FieldError> errors) {
		CaseSummary file = cases.get(id);
		ModelAndView page = new ModelAndView(view).addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map(one -> Identity.of(one, clock)).orElse(null))
			.addObject("now", LocalDateTime.ofInstant(now(), me.zone()).toString())
			.addObject("form", form)
			.addObject("typed", typed)
			.addObject("errors", errors);
		if (!errors.isEmpty()) {
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		}
		return page;
	}

	/** Returns the reader's draft for the script of the page, with what it holds. */
	Kept draft(StaffProfile me, CaseId id, String about) {
		return drafts.find(me, id, about)
			.map(draft -> new Kept(about, written(draft, me), draft.fields()))
			.orElseGet(() -> new Kept(about, "{}", Map.of()));
	}

	/** Keeps what was sent and refused: it must not be lost when the page is closed. */
	Kept refused(StaffProfile me, CaseId id, String about, Map<String, String> sent) {
		Draft draft = drafts.keep(me, id, about, sent);
		return new Kept(about, "{\"version\":" + draft.version() + "}", draft.fields());
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MINUTES);
	}

	private String written(Draft draft, StaffProfile me) {
		try {
			return json
				.writeValueAsString(Map.of("version", draft.version(), "message", replies.saved(draft, me), "answers",
						draft.fields()))
				.replace("<", "\\u003c");
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
