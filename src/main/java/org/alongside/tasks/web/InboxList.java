package org.alongside.tasks.web;

import org.alongside.cases.TaskNames;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxItem;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.InboxShelf;
import org.alongside.tasks.InboxSort;
import org.alongside.tasks.InboxView;
import org.alongside.tasks.SavedView;
import org.alongside.web.Markup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says what stands on the page of a list: queues with counts, saved views, chips, rows.
 */
@Component
class InboxList {

	private static final int PAGE = 50;

	/** Stands where no view is the current one. */
	private static final String FOUND = "found";

	private final Inbox inbox;

	private final InboxRows rows;

	private final TaskNames names;

	private final StaffDirectory staff;

	private final MessageSource messages;

	private final Markup markup;

	private final ConcurrentLruCache<Count, String> known = new ConcurrentLruCache<>(2 * Inbox.COUNT_LIMIT,
			InboxList::said);

	InboxList(Inbox inbox, InboxRows rows, TaskNames names, StaffDirectory staff, MessageSource messages,
			Markup markup) {
		this.inbox = inbox;
		this.rows = rows;
		this.names = names;
		this.staff = staff;
		this.messages = messages;
		this.markup = markup;
	}

	/**
	 * Returns one page of a list.
	 * @param after key of the page before, or null
	 * @param shown group of the last row shown before, or null
	 * @param saved identifier of the saved view that is shown, or null
	 */
	Desk of(StaffProfile me, InboxQuestion question, InboxShelf shelf, @Nullable String after, @Nullable String shown,
			@Nullable String saved) {
		return desk(me, question, shelf, new Place(after, shown, saved, null));
	}

	/**
	 * Returns the first page of a list beside a task.
	 * @param open identifier of the task
	 */
	Desk beside(StaffProfile me, InboxQuestion question, InboxShelf shelf, String open) {
		return desk(me, question, shelf, new Place(null, null, null, open));
	}

	/** Returns what was searched and found. */
	Desk found(StaffProfile me, String query, List<InboxItem> items, InboxShelf shelf) {
		InboxQuestion question = InboxQuestion.all(InboxView.TEAM);
		return desk(me, question, query, queues(me, question, shelf, FOUND), rows.of(items, question, null, null, me),
				"");
	}

	private Desk desk(StaffProfile me, InboxQuestion question, InboxShelf shelf, Place place) {
		KeysetPage<InboxItem> page = page(inbox, me, question, place.after(), PAGE);
		List<InboxRow> shown = rows.of(page.items(), question, place.group(), place.open(), me);
		String more = page.next() == null ? "" : markup.of("tasks/more", Map.of("next",
				more(question, page.next(), shown, place.group()), "partial", page.items().size() < PAGE));
		return desk(me, question, null, queues(me, question, shelf, place.saved()), shown, more);
	}

	private Desk desk(StaffProfile me, InboxQuestion question, @Nullable String query, Map<String, Object> queues,
			List<InboxRow> rows, String more) {
		String view = question.view().code();
		List<String> acts = acts(question.view(), me);
		boolean filtered = query == null && !question.parameters().isEmpty();
		Map<String, Object> values = new HashMap<>();
		values.put("me", me);
		values.put("view", view);
		values.put("here", "/tasks?" + question.query());
		values.put("searched", query != null);
		values.put("empty", !rows.isEmpty() || !more.isEmpty() ? null
				: query != null ? "inbox.search.empty" : filtered ? "inbox.empty.filtered" : "tasks.empty." + view);
		values.put("emptyIcon", query == null && !filtered ? "done" : "search");
		return new Desk(values,
				Map.of("queues", markup.of("tasks/queues", queues), "heading",
						markup.of("tasks/heading", heading(me, question, query, acts)), "rows",
						markup.each("tasks/row", rows, Map.of("view", view, "choose", !acts.isEmpty())), "more", more));
	}

	private static List<String> acts(InboxView view, StaffProfile me) {
		return switch (view) {
			case MINE -> me.supervises().isEmpty() ? List.of("hold") : List.of("hold", "assign");
			case TEAM, UNASSIGNED -> me.supervises().isEmpty() ? List.of("claim") : List.of("claim", "assign");
			case HELD, WAITING -> me.supervises().isEmpty() ? List.of() : List.of("assign");
			case DONE -> List.of();
		};
	}

	private Map<String, Object> queues(StaffProfile me, InboxQuestion question, InboxShelf shelf,
			@Nullable String saved) {
		Map<InboxView, Integer> counts = inbox.counts(me);
		List<ViewLink> views = Arrays.stream(InboxView.values())
			.map(one -> new ViewLink(one.code(),
					counts.containsKey(one) ? known.get(new Count(counts.get(one), me.locale())) : "",
					"/tasks?" + shelf.query(one), saved == null && one == question.view()))
			.toList();
		return Map.of("views", views, "asked", me.is(Role.SUPERVISOR), "saved",
				shelf.views().stream().map(one -> link(one, saved)).toList());
	}

	/** What stands above the rows: title, orders, filters or what was searched, acts. */
	private Map<String, Object> heading(StaffProfile me, InboxQuestion question, @Nullable String query,
			List<String> acts) {
		Map<String, Object> heading = new HashMap<>();
		heading.put("view", question.view().code());
		heading.put("query", query);
		heading.put("sorts", question.view() == InboxView.DONE ? List.of() : sorts(question));
		heading.put("chips", query == null ? chips(question, me) : List.of());
		heading.put("filterUrl", "/tasks/filter?" + question.query());
		heading.put("acts", acts);
		return heading;
	}

	static KeysetPage<InboxItem> page(Inbox inbox, StaffProfile me, InboxQuestion question, @Nullable String after,
			int limit) {
		try {
			return inbox.page(me, question, after, limit);
		}
		catch (IllegalArgumentException | DateTimeException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	/** Says a value of a filter. */
	String filterText(String name, String value, StaffProfile me) {
		return switch (name) {
			case "programme" -> say(me, "programme." + value, value);
			case "stage" -> say(me, "inbox.stage." + value, value);
			case "task" -> names.name(value, inbox.steps().getOrDefault(value, value), me.locale());
			case "case" -> value;
			case "due" -> say(me, "inbox.due." + value, value);
			case "worker" ->
				Objects.requireNonNullElse(staff.names(List.of(StaffId.of(value))).get(StaffId.of(value)), value);
			case "risk" -> say(me, "inbox.risk." + value, value);
			default -> value;
		};
	}

	private static String more(InboxQuestion question, String key, List<InboxRow> rows, @Nullable String shown) {
		String group = rows.isEmpty() ? shown : rows.get(rows.size() - 1).group();
		return "/tasks?" + question.query() + "&after=" + key + (group == null ? "" : "&shown=" + group);
	}

	private List<Chip> chips(InboxQuestion question, StaffProfile me) {
		return question.parameters()
			.entrySet()
			.stream()
			.map(one -> new Chip(filterText(one.getKey(), one.getValue(), me),
					"/tasks?" + question.query(one.getKey())))
			.toList();
	}

	private static List<SortLink> sorts(InboxQuestion question) {
		return Arrays.stream(InboxSort.values())
			.map(sort -> new SortLink(sort.code(), "/tasks?" + question.sorted(sort).query(), sort == question.sort()))
			.toList();
	}

	private static SavedLink link(SavedView view, @Nullable String saved) {
		return new SavedLink(view.name(), "/tasks?" + view.query() + "&saved=" + view.id(), view.team() != null,
				view.id().toString().equals(saved));
	}

	private static String said(Count count) {
		NumberFormat format = NumberFormat.getIntegerInstance(count.locale());
		return count.number() > Inbox.COUNT_LIMIT ? format.format(Inbox.COUNT_LIMIT) + "+"
				: format.format(count.number());
	}

	private String say(StaffProfile me, String key, String otherwise) {
		return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, me.locale()), otherwise);
	}

	/**
	 * A page: the values its template names, and the markup of its places.
	 */
	record Desk(Map<String, Object> values, Map<String, String> places) {
	}

	/** Where a page of a list begins and what stands around it. */
	private record Place(@Nullable String after, @Nullable String group, @Nullable String saved,
			@Nullable String open) {
	}

	/** How many there are, in a language. */
	private record Count(int number, Locale locale) {
	}

	/** A list with its capped count; empty where none is shown. */
	record ViewLink(String code, String count, String url, boolean current) {
	}

	/** A saved view. */
	record SavedLink(String name, String url, boolean shared, boolean current) {
	}

	/** A filter in force, and the address without it. */
	record Chip(String text, String without) {
	}

	/** An order of the list. */
	record SortLink(String code, String url, boolean current) {
	}

}
