package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A component where it stands in one answer: once in the form, or once in each row of its
 * list.
 */
final class Place {

	final Field field;

	/** Path below the form or the row it stands in. */
	final List<String> path;

	/** Path as errors name it. */
	final String name;

	final Scope scope;

	/** What was sent, read. */
	final Reading reading;

	/** What stood there before anybody answered. */
	final @Nullable Object initial;

	final List<Place> inside = new ArrayList<>();

	final List<Row> rows = new ArrayList<>();

	private boolean hidden;

	private boolean locked;

	private @Nullable Object computed;

	private @Nullable String misfit;

	/** A row of a list. */
	record Row(Scope scope, String name, List<Place> places) {
	}

	Place(Field field, List<String> path, String name, Scope scope, Reading reading, @Nullable Object initial) {
		this.field = field;
		this.path = path;
		this.name = name;
		this.scope = scope;
		this.reading = reading;
		this.initial = initial;
	}

	/** Notes that what was sent cannot be a list of rows. */
	void misfit(String code) {
		this.misfit = code;
	}

	@Nullable String misfit() {
		return misfit;
	}

	boolean hidden() {
		return hidden;
	}

	boolean locked() {
		return locked;
	}

	@Nullable Object computed() {
		return computed;
	}

	/**
	 * Looks again whether it shows, with the answers as they were last seen.
	 * @return whether anything is different now
	 */
	boolean look(Expressions expressions, boolean hiddenAbove) {
		boolean wasLocked = locked;
		if (field.shownOnly()) {
			locked = true;
			return !wasLocked;
		}
		boolean wasHidden = hidden;
		Object was = computed;
		hidden = hiddenAbove || expressions.holds(field.schema().path("conditional").path("hide"), scope::names);
		locked = field.disabled() || expressions.holds(field.schema().path("readonly"), scope::names);
		computed = field.kind() == Kind.COMPUTED && !hidden
				? expressions.value(field.schema().path("expression"), scope::names) : null;
		boolean changed = hidden != wasHidden || locked != wasLocked || !Objects.equals(was, computed);
		for (Place place : inside) {
			changed |= place.look(expressions, hidden);
		}
		for (Row row : rows) {
			for (Place place : row.places()) {
				changed |= place.look(expressions, hidden);
			}
		}
		return changed;
	}

	/** Writes what expressions see of it. */
	void show(Map<String, Object> data) {
		if (field.kind() == Kind.GROUP) {
			inside.forEach(place -> place.show(data));
		}
		else if (field.kind() == Kind.ROWS) {
			List<Map<String, Object>> shown = rows.stream().map(Place::show).toList();
			Paths.put(data, path, hidden ? null : locked ? initial : shown);
		}
		else if (field.kind().keyed()) {
			Paths.put(data, path, seen());
		}
	}

	private static Map<String, Object> show(Row row) {
		Map<String, Object> data = new LinkedHashMap<>();
		row.places().forEach(place -> place.show(data));
		row.scope().show(data);
		return data;
	}

	private @Nullable Object seen() {
		Object value = hidden || locked ? initial : reading.value();
		if (field.kind() == Kind.COMPUTED) {
			value = computed;
		}
		if (value != null) {
			return value;
		}
		return switch (field.kind()) {
			case LINE, TEXT -> "";
			case CHECKBOX -> false;
			case SOME_OF -> List.of();
			default -> null;
		};
	}

}
