package org.alongside.web;

import org.alongside.web.PreviewParts.Chip;
import org.alongside.calendar.DueText.Due;
import org.alongside.web.PreviewParts.Sort;
import org.alongside.web.PreviewParts.View;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up inbox.
 */
final class PreviewDesk {

	private static final String[] WHYS = { "1 hour, set by our agency", "5 working days, set by our agency",
			"14 days, set by a professional standard", "72 hours, set by the law" };

	private static final Map<String, Object> QUEUES = Map.of("saved", List.of(), "views", List.of(
			new View("mine", "37", "/tasks?view=mine", true), new View("team", "1,000+", "/tasks?view=team", false),
			new View("unassigned", "412", "/tasks?view=unassigned", false),
			new View("held", "3", "/tasks?view=held", false), new View("waiting", "1", "/tasks?view=waiting", false),
			new View("done", "5", "/tasks?view=done", false)));

	private PreviewDesk() {
	}

	static Map<String, Object> of(String view, Markup markup) {
		boolean empty = view.equals("unassigned");
		Map<String, Object> model = new HashMap<>(Map.of("view", view));
		model.put("here", "/tasks?view=" + view);
		model.put("searched", false);
		model.put("empty", empty ? "inbox.empty.filtered" : null);
		model.put("emptyIcon", "search");
		model.put("place",
				Map.of("queues", markup.of("tasks/queues", QUEUES), "heading",
						markup.of("tasks/heading", heading(view)), "rows",
						markup.each("tasks/row", empty ? List.of() : rows(), Map.of("view", view, "choose", true)),
						"more", empty ? "" : markup.of("tasks/more",
								Map.of("next", "/tasks?after=4_2026-12-02T00:00:00Z_x", "partial", false))));
		return model;
	}

	private static Map<String, Object> heading(String view) {
		Map<String, Object> heading = new HashMap<>(
				Map.of("view", view, "chips", List.of(new Chip("Within 7 days", "/tasks?view=mine")), "sorts",
						List.of(new Sort("priority", "/tasks?sort=priority", true),
								new Sort("due", "/tasks?sort=due", false)),
						"acts", List.of("claim", "assign"), "filterUrl", "/tasks/filter"));
		heading.put("query", null);
		return heading;
	}

	private static List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			int at = i % 10;
			rows.add(new Row(PreviewSite.id(i), PreviewSite.TASKS[at], PreviewSite.NAMES[(at + i / 10) % 10],
					"AL-2026-%06d".formatted(4182 - i * 7), PreviewSite.PROGRAMMES[at], "band." + (1 + i / 10), at == 0,
					i < 10 && at == 0, at == 3, false, i < 10 ? PreviewSite.DUES[at] : PreviewSite.DUES[7 + i % 2],
					at % 3 == 0 ? "Dana Meyer" : null, at % 3 == 0, false, WHYS[at % 4], "/tasks/" + PreviewSite.id(i),
					false));
		}
		return rows;
	}

	record Row(String taskId, String name, String clientName, String caseNumber, String programme, String group,
			boolean heading, boolean safety, boolean unread, boolean completing, Due due, @Nullable String holder,
			boolean mine, boolean current, String why, String url, boolean done) {
	}

}
