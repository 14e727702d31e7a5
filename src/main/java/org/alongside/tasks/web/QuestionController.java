package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.TaskTalk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The questions that colleagues put to the reader.
 */
@Controller
class QuestionController {

	private static final int PAGE = 50;

	private final TaskTalk talk;

	private final TaskActions actions;

	private final TalkTexts texts;

	private final InboxTexts tasks;

	private final DueText moments;

	QuestionController(TaskTalk talk, TaskActions actions, TalkTexts texts, InboxTexts tasks, DueText moments) {
		this.talk = talk;
		this.actions = actions;
		this.texts = texts;
		this.tasks = tasks;
		this.moments = moments;
	}

	@GetMapping("/questions")
	String list(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String after, Model model) {
		KeysetPage<TaskTalk.Asked> page = page(me, after);
		model.addAttribute("questions", page.items().stream().map(asked -> shown(asked, me)).toList());
		model.addAttribute("next", page.next());
		return "tasks/questions";
	}

	/** Returns how many questions wait, capped, as a bare text for the lists' margin. */
	@GetMapping(path = "/questions/count", produces = "text/html;charset=UTF-8")
	@ResponseBody
	String count(@SignedIn StaffProfile me) {
		int count = talk.count(me);
		return count > TaskTalk.COUNT_LIMIT ? TaskTalk.COUNT_LIMIT + "+" : Integer.toString(count);
	}

	@PostMapping("/questions/{questionId}/answer")
	String answer(@SignedIn StaffProfile me, @PathVariable UUID questionId,
			@RequestParam(required = false) @Nullable String answer) {
		actions.answer(me, questionId, answer);
		return "redirect:/questions";
	}

	/** Returns the questions that wait for the caller, oldest first. */
	@GetMapping("/api/questions")
	@ResponseBody
	QuestionPage questions(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String after) {
		KeysetPage<TaskTalk.Asked> page = page(me, after);
		return new QuestionPage(page.items()
			.stream()
			.map(asked -> new QuestionItem(asked.question().id(), asked.task().id(), asked.task().caseNumber(),
					asked.question().askedBy().toString(), asked.question().question(), asked.question().asked()))
			.toList(), talk.count(me), page.next());
	}

	/** Answers a question. */
	@PostMapping("/api/questions/{questionId}/answer")
	@ResponseBody
	void answer(@SignedIn StaffProfile me, @PathVariable UUID questionId, @RequestBody Answer answer) {
		actions.answer(me, questionId, answer.answer());
	}

	private KeysetPage<TaskTalk.Asked> page(StaffProfile me, @Nullable String after) {
		try {
			return talk.askedOf(me, after, PAGE);
		}
		catch (IllegalArgumentException | DateTimeException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	private Shown shown(TaskTalk.Asked asked, StaffProfile me) {
		return new Shown(asked.question().id().toString(), asked.question().question(),
				texts.name(asked.question().askedBy()), tasks.name(asked.task(), me), asked.task().clientName(),
				asked.task().caseNumber(), "/tasks/" + asked.task().id(),
				moments.moment(asked.question().asked(), me.zone(), me.locale()));
	}

	/** A question in words. */
	record Shown(String id, String question, String by, String task, String client, String caseNumber, String url,
			DueText.Moment at) {
	}

	/** One page of questions, and how many wait, at most 100. */
	record QuestionPage(List<QuestionItem> items, int waiting, @Nullable String next) {
	}

	/** A question. */
	record QuestionItem(UUID id, String taskId, String caseNumber, String askedBy, String question, Instant asked) {
	}

	/** An answer. */
	record Answer(@Nullable String answer) {
	}

}
