package org.alongside.tasks.web;

import org.alongside.cases.Programmes;
import org.alongside.staff.Role;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxFilter;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.InboxView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The choice of filters for a list, on a page of its own: the list does not load what is
 * rarely asked for.
 */
@Controller
class FilterController {

	private final Inbox inbox;

	private final InboxList list;

	private final Programmes programmes;

	private final StaffDirectory staff;

	FilterController(Inbox inbox, InboxList list, Programmes programmes, StaffDirectory staff) {
		this.inbox = inbox;
		this.list = list;
		this.programmes = programmes;
		this.staff = staff;
	}

	@GetMapping("/tasks/filter")
	String filter(@SignedIn StaffProfile me, @RequestParam Map<String, String> asked, Model model) {
		InboxQuestion question = InboxQuestion.of(asked);
		Map<String, String> chosen = question.parameters();
		List<Field> fields = new ArrayList<>();
		fields.add(field("due", codes(InboxFilter.Due.values()), chosen, me));
		fields.add(field("risk", codes(InboxFilter.Risk.values()), chosen, me));
		fields.add(field("programme", programmes.codes(), chosen, me));
		fields.add(field("stage",
				inbox.steps().keySet().stream().map(step -> step.split("/")[0]).distinct().sorted().toList(), chosen,
				me));
		fields.add(sorted(field("task", List.copyOf(inbox.steps().keySet()), chosen, me)));
		if (question.view() == InboxView.TEAM) {
			fields.add(new Field("worker", chosen.get("worker"), colleagues(me)));
		}
		model.addAttribute("view", question.view().code());
		model.addAttribute("sort", question.sort().code());
		model.addAttribute("back", "/tasks?" + question.query());
		model.addAttribute("fields", fields);
		model.addAttribute("chosen", chosen);
		model.addAttribute("teams", staff.teams().stream().filter(team -> me.teams().contains(team.id())).toList());
		model.addAttribute("caseNumber", question.filter().caseNumber());
		return "tasks/filter";
	}

	private Field field(String name, List<String> values, Map<String, String> chosen, StaffProfile me) {
		return new Field(name, chosen.get(name),
				values.stream().map(value -> new Option(value, list.filterText(name, value, me))).toList());
	}

	private static Field sorted(Field field) {
		return new Field(field.name(), field.chosen(),
				field.options().stream().sorted(Comparator.comparing(Option::text)).toList());
	}

	private List<Option> colleagues(StaffProfile me) {
		Map<String, Option> found = new TreeMap<>();
		me.teams()
			.forEach(team -> Arrays.stream(Role.values())
				.forEach(role -> staff.members(team, role)
					.forEach(one -> found.put(one.name() + one.id(), new Option(one.id().toString(), one.name())))));
		return List.copyOf(found.values());
	}

	private static List<String> codes(Enum<?>[] values) {
		return Arrays.stream(values).map(value -> value.name().toLowerCase(java.util.Locale.ROOT)).toList();
	}

	/** A filter to choose. */
	record Field(String name, @Nullable String chosen, List<Option> options) {
	}

	/** A value of a filter. */
	record Option(String value, String text) {
	}

}
