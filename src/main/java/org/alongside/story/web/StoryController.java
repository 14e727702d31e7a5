package org.alongside.story.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftReplies;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.story.KeepingStory;
import org.alongside.story.StoryDrafts;
import org.alongside.story.StoryEntry;
import org.alongside.story.StoryPart;
import org.alongside.story.StoryTexts;
import org.alongside.story.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The story of a case: all that was told, and writing down more.
 */
@Controller
class StoryController {

	private final CaseAccess access;

	private final CaseFiles cases;

	private final Clients clients;

	private final KeepingStory story;

	private final StoryDrafts drafts;

	private final StoryTexts texts;

	private final DraftReplies replies;

	private final AuditLog audit;

	private final ObjectMapper json;

	private final Clock clock;

	StoryController(CaseAccess access, CaseFiles cases, Clients clients, KeepingStory story, StoryDrafts drafts,
			StoryTexts texts, DraftReplies replies, AuditLog audit, ObjectMapper json, Clock clock) {
		this.access = access;
		this.cases = cases;
		this.clients = clients;
		this.story = story;
		this.drafts = drafts;
		this.texts = texts;
		this.replies = replies;
		this.audit = audit;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Shows the story.
	 * @param change the entry to write down anew, or nothing
	 */
	@GetMapping("/cases/{id}/story")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String change,
			@RequestParam(required = false) @Nullable String after) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.story", id);
		StoryEntry earlier = change == null || change.isEmpty() ? null : story.changeable(me, id, change);
		Draft draft = drafts.find(me, id, StoryDrafts.about(change)).orElse(null);
		Map<String, String> fields = earlier == null ? fresh(me, id) : ofEntry(earlier, me);
		return shown(me, id, earlier, fields, after, List.of()).addObject("draft", written(draft, me));
	}

	@PostMapping("/cases/{id}/story")
	ModelAndView tell(@SignedIn StaffProfile me, @PathVariable CaseId id, @ModelAttribute Telling telling,
			RedirectAttributes redirect) {
		access.require(me, id);
		try {
			story.tell(me, id, telling);
		}
		catch (RefusedException refused) {
			return refused(me, id, telling, refused.errors());
		}
		redirect.addFlashAttribute("done", true);
		return new ModelAndView("redirect:/cases/" + id + "/story");
	}

	private ModelAndView refused(StaffProfile me, CaseId id, Telling telling, List<FieldError> errors) {
		Map<String, String> fields = telling.fields();
		String change = fields.getOrDefault("change", "");
		boolean changed = errors.stream().anyMatch(error -> error.field().equals("change"));
		StoryEntry earlier = change.isEmpty() || changed ? null : story.changeable(me, id, change);
		if (changed) {
			// What was typed is not lost: it can be told beside what stands there now.
			fields.put("change", "");
		}
		ModelAndView page = shown(me, id, earlier, fields, null, errors).addObject("draft", "{}");
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView shown(StaffProfile me, CaseId id, @Nullable StoryEntry earlier, Map<String, String> fields,
			@Nullable String after, List<FieldError> errors) {
		CaseSummary file = cases.get(id);
		KeysetPage<StoryEntry> history = story.history(me, id, after);
		return new ModelAndView("story/page").addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null))
			.addObject("parts", texts.parts(story.standing(me, id), me.locale()))
			.addObject("history", history.items().stream().map(entry -> texts.line(entry, me.locale())).toList())
			.addObject("next", history.next())
			.addObject("codes", Arrays.stream(StoryPart.values()).map(StoryPart::code).toList())
			.addObject("languages", Languages.named(me.locale(), fields.getOrDefault("language", "")))
			.addObject("begun", drafts.begun(me, id))
			.addObject("earlier", earlier == null ? null : texts.line(earlier, me.locale()))
			.addObject("about", StoryDrafts.about(earlier == null ? null : earlier.id().toString()))
			.addObject("form", fields)
			.addObject("today", today(me))
			.addObject("errors", errors);
	}

	private Map<String, String> fresh(StaffProfile me, CaseId id) {
		String language = clients.find(cases.get(id).clientId()).map(ClientProfile::language).orElse("");
		return new Telling(StoryPart.WORDS.code(), "", language, "", "", today(me).toString(), "", "", "").fields();
	}

	private Map<String, String> ofEntry(StoryEntry entry, StaffProfile me) {
		return new Telling(entry.part().code(), entry.words(), entry.language(), entry.translation(),
				entry.translatedBy(), today(me).toString(), "", entry.id().toString(), "")
			.fields();
	}

	private LocalDate today(StaffProfile me) {
		return LocalDate.ofInstant(clock.instant(), me.zone());
	}

	private String written(@Nullable Draft draft, StaffProfile me) {
		if (draft == null) {
			return "{}";
		}
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

}
