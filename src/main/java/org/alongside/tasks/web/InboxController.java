package org.alongside.tasks.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.InboxSearch;
import org.alongside.tasks.InboxShelf;
import org.alongside.tasks.InboxView;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.SavedViews;
import org.alongside.tasks.TaskActions;
import org.alongside.web.RememberedPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The inbox: list and task side by side.
 */
@Controller
class InboxController {

	private static final String PAGE = "tasks/inbox";

	private final Inbox inbox;

	private final TaskActions actions;

	private final InboxTexts texts;

	private final InboxList list;

	private final SavedViews views;

	private final InboxSearch search;

	private final WorkTexts work;

	private final RememberedPages pages;

	InboxController(Inbox inbox, TaskActions actions, InboxTexts texts, InboxList list, SavedViews views,
			InboxSearch search, WorkTexts work, RememberedPages pages) {
		this.inbox = inbox;
		this.actions = actions;
		this.texts = texts;
		this.list = list;
		this.views = views;
		this.search = search;
		this.work = work;
		this.pages = pages;
	}

	@GetMapping("/")
	String home() {
		return "redirect:/tasks";
	}

	/**
	 * Shows a list. An address that names an order says everything and is remembered; one
	 * that does not leads to the list as the person last looked at it.
	 */
	@GetMapping("/tasks")
	ModelAndView list(@SignedIn StaffProfile me, @RequestParam Map<String, String> asked) {
		InboxQuestion question = InboxQuestion.of(asked);
		InboxShelf shelf = views.shelf(me);
		String after = asked.get("after");
		boolean whole = asked.containsKey("sort");
		if (!whole && after == null) {
			InboxQuestion last = question.parameters().isEmpty() ? remembered(shelf, question.view()) : question;
			if (!last.equals(InboxQuestion.all(question.view()))) {
				return new ModelAndView("redirect:/tasks?" + last.query());
			}
		}
		if (whole && after == null && asked.containsValue("")) {
			return new ModelAndView("redirect:/tasks?" + question.query());
		}
		if (whole && after == null && !asked.containsKey("saved")
				&& !shelf.query(question.view()).equals(question.query())) {
			views.remember(me, question);
			shelf = views.shelf(me);
		}
		InboxList.Desk desk = list.of(me, question, shelf, after, asked.get("shown"), asked.get("saved"));
		return new ModelAndView(pages.of(PAGE, desk.values(), desk.places()));
	}

	/** Searches; posted, because a name does not belong into an address. */
	@PostMapping("/tasks/search")
	String search(@SignedIn StaffProfile me, @RequestParam(defaultValue = "") String query, Model model) {
		return page(model, list.found(me, query, search.find(me, query), views.shelf(me)));
	}

	@GetMapping("/tasks/{id}")
	String task(@SignedIn StaffProfile me, @PathVariable String id, @RequestParam Map<String, String> asked,
			Model model) {
		OpenTask open = actions.open(me, id);
		model.addAttribute("task", texts.task(open, me));
		model.addAttribute("work", work.work(open, me));
		inbox.opened(me, id);
		return page(model, beside(me, id, asked));
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

	/** The list beside a task: as the person last looked at it. */
	private InboxList.Desk beside(StaffProfile me, String id, Map<String, String> asked) {
		InboxQuestion question = InboxQuestion.of(asked);
		InboxShelf shelf = views.shelf(me);
		return list.beside(me, asked.containsKey("sort") ? question : remembered(shelf, question.view()), shelf, id);
	}

	/** A page that stands beside a task or a search is made anew for each request. */
	private static String page(Model model, InboxList.Desk desk) {
		model.addAllAttributes(desk.values());
		model.addAttribute("place", desk.places());
		return PAGE;
	}

	private static InboxQuestion remembered(InboxShelf shelf, InboxView view) {
		Map<String, String> asked = new HashMap<>();
		UriComponentsBuilder.fromUriString("?" + shelf.query(view))
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> asked.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
		return InboxQuestion.of(asked);
	}

}
