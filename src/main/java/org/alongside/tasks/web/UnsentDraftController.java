package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskDrafts;
import org.alongside.tasks.UnsentDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/**
 * The reader's unsent drafts: to go on with, or to copy from and throw away.
 */
@Controller
class UnsentDraftController {

	private static final int PAGE = 20;

	private final UnsentDrafts unsent;

	private final TaskDrafts drafts;

	private final DraftWords words;

	private final InboxTexts tasks;

	private final DueText moments;

	UnsentDraftController(UnsentDrafts unsent, TaskDrafts drafts, DraftWords words, InboxTexts tasks, DueText moments) {
		this.unsent = unsent;
		this.drafts = drafts;
		this.words = words;
		this.tasks = tasks;
		this.moments = moments;
	}

	@GetMapping("/tasks/drafts")
	String list(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String after, Model model) {
		KeysetPage<UnsentDrafts.Unsent> page = page(me, after);
		model.addAttribute("drafts", page.items().stream().map(one -> shown(one, me)).toList());
		model.addAttribute("next", page.next());
		return "tasks/drafts";
	}

	@PostMapping("/tasks/drafts/{id}/discard")
	String discard(@SignedIn StaffProfile me, @PathVariable String id) {
		drafts.discard(me, id);
		return "redirect:/tasks/drafts";
	}

	private KeysetPage<UnsentDrafts.Unsent> page(StaffProfile me, @Nullable String after) {
		try {
			return unsent.page(me, after, PAGE);
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	private Shown shown(UnsentDrafts.Unsent one, StaffProfile me) {
		return new Shown(one.task().id(), tasks.name(one.task(), me), one.task().clientName(), one.task().caseNumber(),
				one.open(), moments.moment(one.draft().saved(), me.zone(), me.locale()),
				words.of(one.task().key(), one.draft().answers(), me.locale()));
	}

	/**
	 * A draft in words.
	 *
	 * @param open whether the reader can go on with the task
	 */
	record Shown(String taskId, String name, String clientName, String caseNumber, boolean open, DueText.Moment saved,
			List<DraftWords.Line> lines) {
	}

}
