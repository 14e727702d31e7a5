package org.alongside.forms;

import org.alongside.shared.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One check of one answer.
 */
final class Checking {

	// A condition may depend on a field that another condition hides, and so on; a circle
	// of conditions never settles
	private static final int LOOKS = 8;

	private static final int ROWS_IN_ALL = 500;

	private final Map<String, Object> context;

	private final Expressions expressions;

	private final Rules rules;

	private final Scope whole = Scope.whole();

	private final List<FieldError> errors = new ArrayList<>();

	private int rowsInAll;

	Checking(Map<String, Object> context, Expressions expressions, Rules rules) {
		this.context = context;
		this.expressions = expressions;
		this.rules = rules;
	}

	FormCheck check(FormSchema form, Map<String, ?> submitted) {
		List<Place> places = places(form.fields(), List.of(), "", whole, submitted, context);
		if (rowsInAll > ROWS_IN_ALL) {
			return new FormCheck.Rejected(List.of(FieldError.of("", "too-large")));
		}
		errors.addAll(form.unsupported());
		errors.addAll(form.unknown(submitted));
		settle(places);
		Map<String, Object> answers = new LinkedHashMap<>();
		places.forEach(place -> collect(place, answers));
		return errors.isEmpty() ? new FormCheck.Accepted(answers) : new FormCheck.Rejected(List.copyOf(errors));
	}

	private List<Place> places(List<Field> fields, List<String> above, String prefix, Scope scope,
			@Nullable Object sent, @Nullable Object known) {
		List<Place> places = new ArrayList<>();
		for (Field field : fields) {
			List<String> path = new ArrayList<>(above);
			path.addAll(field.path());
			Object given = field.kind().keyed() || field.kind() == Kind.ROWS ? Paths.get(sent, path) : null;
			Place place = new Place(field, path, prefix + String.join(".", path), scope, Reading.of(field, given),
					initial(field, Paths.get(known, path)));
			if (field.kind() == Kind.GROUP) {
				place.inside.addAll(places(field.children(), path, prefix, scope, sent, known));
			}
			else if (field.kind() == Kind.ROWS && given instanceof List<?> list) {
				rows(place, list, Paths.get(known, path));
			}
			else if (field.kind() == Kind.ROWS && given != null && !"".equals(given)) {
				place.misfit("type");
			}
			places.add(place);
		}
		return places;
	}

	private void rows(Place place, List<?> list, @Nullable Object known) {
		if (list.size() > most(place.field)) {
			place.misfit("too-many");
			return;
		}
		rowsInAll += list.size();
		for (int i = 0; i < list.size() && rowsInAll <= ROWS_IN_ALL; i++) {
			Object sent = list.get(i);
			String name = place.name + "[" + i + "]";
			if (sent != null && !(sent instanceof Map)) {
				place.misfit("type");
				return;
			}
			Object before = known instanceof List<?> rows && i < rows.size() ? rows.get(i) : null;
			Scope scope = place.scope.row(i);
			place.rows.add(new Place.Row(scope, name,
					places(place.field.children(), List.of(), name + ".", scope, sent, before)));
		}
	}

	private static @Nullable Object initial(Field field, @Nullable Object known) {
		return known != null || !field.schema().has("defaultValue") ? known
				: Json.value(field.schema().path("defaultValue"));
	}

	private void settle(List<Place> places) {
		boolean changed = true;
		for (int look = 0; changed && look < LOOKS; look++) {
			Map<String, Object> data = Json.copy(context);
			places.forEach(place -> place.show(data));
			whole.show(data);
			changed = false;
			for (Place place : places) {
				changed |= place.look(expressions, false);
			}
		}
	}

	private void collect(Place place, Map<String, Object> answers) {
		if (place.hidden()) {
			return;
		}
		switch (place.field.kind()) {
			case GROUP -> place.inside.forEach(inner -> collect(inner, answers));
			case ROWS -> collectRows(place, answers);
			case SHOWN, UNSUPPORTED -> {
			}
			case COMPUTED -> answer(place, place.computed(), answers);
			default -> {
				if (!place.locked()) {
					collectValue(place, answers);
				}
			}
		}
	}

	private void collectValue(Place place, Map<String, Object> answers) {
		Object value = place.reading.value();
		if (value == null && place.field.kind() == Kind.CHECKBOX && place.reading.problem() == null) {
			value = false;
		}
		if (place.reading.problem() != null) {
			errors.add(Rules.error(place, place.reading.problem()));
		}
		else if (value != null) {
			rules.broken(place, value).ifPresent(errors::add);
			answer(place, value, answers);
		}
		else if (place.field.required()) {
			errors.add(Rules.error(place, "required"));
		}
	}

	private void collectRows(Place place, Map<String, Object> answers) {
		if (place.locked()) {
			return;
		}
		if (place.misfit() != null) {
			errors.add(Rules.error(place, place.misfit(), most(place.field)));
			return;
		}
		int wrongBefore = errors.size();
		List<Object> rows = new ArrayList<>();
		for (Place.Row row : place.rows) {
			Map<String, Object> values = new LinkedHashMap<>();
			row.places().forEach(inner -> collect(inner, values));
			if (values.values().stream().anyMatch(value -> !Boolean.FALSE.equals(value))) {
				rows.add(values);
			}
		}
		int least = place.field.property("minRows").asInt(0);
		if (rows.size() < least && errors.size() == wrongBefore) {
			errors.add(least == 1 ? Rules.error(place, "required") : Rules.error(place, "too-few", least));
		}
		answer(place, rows.isEmpty() ? null : rows, answers);
	}

	private static int most(Field list) {
		return Math.min(Bounds.ROWS, list.property("maxRows").asInt(Bounds.ROWS));
	}

	private static void answer(Place place, @Nullable Object value, Map<String, Object> answers) {
		if (value != null) {
			Paths.put(answers, place.path, value);
		}
	}

}
