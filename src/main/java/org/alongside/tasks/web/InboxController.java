package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxView;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

	private final WorkTexts work;

	InboxController(Inbox inbox, TaskActions actions, InboxTexts texts, WorkTexts work) {
		this.inbox = inbox;
		this.actions = actions;
		this.texts = texts;
		this.work = work;
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
		OpenTask open = actions.open(me, id);
		model.addAttribute("task", texts.task(open, me));
		model.addAttribute("work", work.work(open, me));
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

}
