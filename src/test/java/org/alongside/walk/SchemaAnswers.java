package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Answers any form from its schema alone: fills what is required and every number, takes
 * the option that carries the case on, and knows nothing of the product.
 */
final class SchemaAnswers {

	private final JsonNode data;

	private final LocalDate today;

	private SchemaAnswers(JsonNode data, LocalDate today) {
		this.data = data;
		this.today = today;
	}

	static Map<String, Object> to(JsonNode schema, JsonNode data, LocalDate today) {
		return new SchemaAnswers(data, today).answers(schema.path("components"), false);
	}

	private Map<String, Object> answers(JsonNode components, boolean everything) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (JsonNode component : components) {
			String type = component.path("type").asText();
			String name = component.path("key").asText(component.path("path").asText());
			if (type.equals("group")) {
				answers.putAll(answers(component.path("components"), everything));
			}
			else if (type.equals("dynamiclist")) {
				if (required(component) || component.path("defaultRepetitions").asInt(0) > 0) {
					answers.put(name, List.of(answers(component.path("components"), everything)));
				}
			}
			else if (required(component) || everything || type.equals("number") && !readonly(component)) {
				Object value = value(component, type);
				if (value != null) {
					answers.put(name, value);
				}
			}
		}
		return answers;
	}

	private static boolean required(JsonNode component) {
		return component.path("validate").path("required").asBoolean() && !readonly(component);
	}

	private static boolean readonly(JsonNode component) {
		return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
	}

	private Object value(JsonNode component, String type) {
		return switch (type) {
			case "textfield", "textarea" -> "As we talked about it.";
			case "number" -> number(component);
			case "checkbox" -> true;
			case "radio", "select" -> option(component);
			case "checklist", "taglist" -> List.of(Objects.requireNonNull(option(component)));
			case "datetime" -> moment(component);
			default -> null;
		};
	}

	private static Object number(JsonNode component) {
		int number = Math.max(1, component.path("validate").path("min").asInt(1));
		return component.path("serializeToString").asBoolean() ? String.valueOf(number) : number;
	}

	private Object moment(JsonNode component) {
		if (component.path("subtype").asText().equals("date")) {
			return today.toString();
		}
		OffsetDateTime moment = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.HOURS);
		return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX").format(moment);
	}

	private Object option(JsonNode component) {
		JsonNode options = component.has("valuesKey") ? data.path(component.path("valuesKey").asText())
				: component.path("values");
		List<String> values = new ArrayList<>(StreamSupport.stream(options.spliterator(), false)
			.map(option -> option.isObject() ? option.path("value").asText() : option.asText())
			.toList());
		if (values.isEmpty()) {
			return null;
		}
		return CarryingOn.choose(values);
	}

}
