package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values a field offers to choose from.
 */
final class Options {

	private final Expressions expressions;

	private final Map<String, Object> context;

	Options(Expressions expressions, Map<String, Object> context) {
		this.expressions = expressions;
		this.context = context;
	}

	/** Returns whether every chosen value is offered. */
	boolean offer(Place place, Object chosen) {
		Set<Object> offered = offered(place);
		return chosen instanceof List<?> list ? offered.containsAll(list) : offered.contains(chosen);
	}

	private Set<Object> offered(Place place) {
		JsonNode schema = place.field.schema();
		Object source;
		if (schema.has("valuesKey")) {
			source = context.get(schema.path("valuesKey").asText());
		}
		else if (schema.has("values")) {
			source = Json.value(schema.path("values"));
		}
		else {
			source = expressions.value(schema.path("valuesExpression"), place.scope::names);
		}
		return source instanceof List<?> list ? list.stream()
			.map(Options::value)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new)) : Set.of();
	}

	private static @Nullable Object value(@Nullable Object option) {
		return option instanceof Map<?, ?> map ? map.get("value") : option;
	}

}
