package org.alongside.tasks;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which list, in which order, and what of it. Has a text form that stands in addresses,
 * in saved views and in what is remembered.
 *
 * @param view the list
 * @param sort its order
 * @param filter what of it is wanted
 */
public record InboxQuestion(InboxView view, InboxSort sort, InboxFilter filter) {

	/** What a filter that is no word of ours may look like. */
	private static final String CODE = "[a-z0-9-]{1,80}";

	/** Returns a whole list by priority. */
	public static InboxQuestion all(InboxView view) {
		return new InboxQuestion(view, InboxSort.PRIORITY, InboxFilter.NONE);
	}

	/**
	 * Reads what an address asks for; what does not belong to the list is left out.
	 * @throws RefusedException naming the parameter that is not understood
	 */
	public static InboxQuestion of(Map<String, String> parameters) {
		InboxView view = option("view", InboxView.class, parameters, InboxView.MINE);
		InboxSort sort = option("sort", InboxSort.class, parameters, InboxSort.PRIORITY);
		if (view == InboxView.DONE) {
			return new InboxQuestion(view, InboxSort.PRIORITY, InboxFilter.NONE);
		}
		InboxFilter filter = new InboxFilter(text("programme", CODE, parameters), text("stage", CODE, parameters),
				text("task", CODE + "/" + CODE, parameters), text("case", "[A-Za-z0-9-]{1,20}", parameters),
				optional("due", InboxFilter.Due.class, parameters), worker(view, parameters),
				optional("risk", InboxFilter.Risk.class, parameters));
		return new InboxQuestion(view, sort, filter);
	}

	/** Returns what stands in the address, without the list: empty for the whole list. */
	public Map<String, String> parameters() {
		Map<String, String> all = new LinkedHashMap<>();
		put(all, "programme", filter.programme());
		put(all, "stage", filter.process());
		put(all, "task", filter.step());
		put(all, "case", filter.caseNumber());
		put(all, "due", filter.due() == null ? null : filter.due().code());
		put(all, "worker", filter.worker() == null ? null : filter.worker().toString());
		put(all, "risk", filter.risk() == null ? null : filter.risk().code());
		return all;
	}

	/** Returns the text form, such as {@code view=mine&sort=due&risk=safety}. */
	public String query() {
		return query(null);
	}

	/** Returns the text form without one of its filters. */
	public String query(@Nullable String without) {
		StringJoiner query = new StringJoiner("&");
		query.add("view=" + view.code());
		query.add("sort=" + sort.code());
		parameters().forEach((name, value) -> {
			if (!name.equals(without)) {
				query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
			}
		});
		return query.toString();
	}

	/** Returns the same in another order. */
	public InboxQuestion sorted(InboxSort order) {
		return new InboxQuestion(view, order, filter);
	}

	private static @Nullable StaffId worker(InboxView view, Map<String, String> parameters) {
		String id = parameters.getOrDefault("worker", "");
		if (id.isBlank() || view != InboxView.TEAM) {
			return null;
		}
		try {
			return StaffId.of(id);
		}
		catch (IllegalArgumentException problem) {
			throw new RefusedException(FieldError.of("worker", "option"));
		}
	}

	private static @Nullable String text(String name, String pattern, Map<String, String> parameters) {
		String value = parameters.getOrDefault(name, "").strip();
		if (value.isEmpty()) {
			return null;
		}
		if (!value.matches(pattern)) {
			throw new RefusedException(FieldError.of(name, "option"));
		}
		return name.equals("case") ? value.toUpperCase(Locale.ROOT) : value;
	}

	private static <E extends Enum<E>> E option(String name, Class<E> type, Map<String, String> parameters,
			E otherwise) {
		E value = optional(name, type, parameters);
		return value == null ? otherwise : value;
	}

	private static <E extends Enum<E>> @Nullable E optional(String name, Class<E> type,
			Map<String, String> parameters) {
		String code = parameters.getOrDefault(name, "");
		if (code.isEmpty()) {
			return null;
		}
		for (E one : type.getEnumConstants()) {
			if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
				return one;
			}
		}
		throw new RefusedException(FieldError.of(name, "option"));
	}

	private static void put(Map<String, String> all, String name, @Nullable String value) {
		if (value != null) {
			all.put(name, value);
		}
	}

}
