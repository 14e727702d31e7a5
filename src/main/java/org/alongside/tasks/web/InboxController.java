package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxView;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Map;

/**
 * The inbox: list and task side by side.
 */
@Controller
class InboxController {

	private static final int PAGE = 50;

	private final Inbox inbox;

	private final TaskActions actions;

	private final InboxTexts texts;

	private final MessageSource messages;

	InboxController(Inbox inbox, TaskActions actions, InboxTexts texts, MessageSource messages) {
		this.inbox = inbox;
		this.actions = actions;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping("/")
	String home() {
		return "redirect:/tasks";
	}

	@GetMapping("/tasks")
	String list(@SignedIn StaffProfile me, @RequestParam(defaultValue = "mine") String view,
			@RequestParam(required = false) @Nullable String after, Model model) {
		fill(model, me, view, after);
		return "tasks/inbox";
	}

	@GetMapping("/tasks/{id}")
	String task(@SignedIn StaffProfile me, @PathVariable String id, @RequestParam(defaultValue = "mine") String view,
			Model model) {
		model.addAttribute("task", texts.task(actions.open(me, id), me));
		fill(model, me, view, null);
		return "tasks/inbox";
	}

	@PostMapping("/tasks/{id}/claim")
	String claim(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.claim(me, id);
		return "redirect:/tasks/" + id;
	}

	@PostMapping("/tasks/{id}/release")
	String release(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.release(me, id);
		return "redirect:/tasks?view=unassigned";
	}

	@PostMapping(path = "/tasks/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Completed complete(@SignedIn StaffProfile me, @PathVariable String id, @RequestBody Map<String, Object> answers) {
		TaskRow row = actions.complete(me, id, answers);
		String message = messages.getMessage("tasks.completed", new Object[] { texts.name(row, me), row.clientName() },
				me.locale());
		return new Completed("/tasks?view=mine", message);
	}

	private void fill(Model model, StaffProfile me, String code, @Nullable String after) {
		InboxView view = view(code);
		KeysetPage<TaskRow> page = page(me, view, after);
		Map<InboxView, Integer> counts = inbox.counts(me);
		model.addAttribute("view", view.code());
		model.addAttribute("views",
				Arrays.stream(InboxView.values())
					.map(one -> new ViewLink(one.code(), count(counts.get(one), me)))
					.toList());
		model.addAttribute("rows", texts.rows(page.items(), me));
		model.addAttribute("next", page.next());
	}

	private KeysetPage<TaskRow> page(StaffProfile me, InboxView view, @Nullable String after) {
		try {
			return inbox.page(me, view, after, PAGE);
		}
		catch (IllegalArgumentException | java.time.DateTimeException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	private static InboxView view(String code) {
		return Arrays.stream(InboxView.values())
			.filter(view -> view.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new RefusedException(FieldError.of("view", "option")));
	}

	private static String count(@Nullable Integer count, StaffProfile me) {
		if (count == null) {
			return "";
		}
		NumberFormat format = NumberFormat.getIntegerInstance(me.locale());
		return count > Inbox.COUNT_LIMIT ? format.format(Inbox.COUNT_LIMIT) + "+" : format.format(count);
	}

	/**
	 * A list with its capped count; empty where none is shown.
	 */
	record ViewLink(String code, String count) {
	}

	/**
	 * What the page does after completing.
	 */
	record Completed(String location, String message) {
	}

}
