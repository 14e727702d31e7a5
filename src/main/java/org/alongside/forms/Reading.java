package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was sent for a field, read as the type the field has.
 *
 * @param value the value; null when nothing was answered
 * @param problem code of what is wrong with it, or null
 */
record Reading(@Nullable Object value, @Nullable String problem) {

	private static final Reading NOTHING = new Reading(null, null);

	private static final Reading WRONG_TYPE = wrong("type");

	private static final int LONGEST_TIME = 40;

	static Reading of(Field field, @Nullable Object sent) {
		if (sent == null || "".equals(sent)) {
			return NOTHING;
		}
		return switch (field.kind()) {
			case LINE, TEXT -> sent instanceof String text ? text(field, text) : WRONG_TYPE;
			case NUMBER -> number(field, sent);
			case CHECKBOX -> sent instanceof Boolean ? right(sent) : WRONG_TYPE;
			case ONE_OF -> sent instanceof List ? WRONG_TYPE : option(sent);
			case SOME_OF -> sent instanceof List<?> list ? options(list) : WRONG_TYPE;
			case DATE_TIME -> sent instanceof String text ? time(field.schema(), text) : WRONG_TYPE;
			default -> NOTHING;
		};
	}

	private static Reading right(Object value) {
		return new Reading(value, null);
	}

	private static Reading wrong(String problem) {
		return new Reading(null, problem);
	}

	private static Reading text(Field field, String sent) {
		String text = sent.replace("\r\n", "\n");
		if (field.kind() == Kind.LINE) {
			text = text.replaceAll("[\\n\\t]", " ");
		}
		if (!Printable.storable(text)) {
			return wrong("characters");
		}
		String stripped = text.strip();
		return stripped.isEmpty() ? NOTHING : right(stripped);
	}

	private static Reading number(Field field, Object sent) {
		BigDecimal number = null;
		if (sent instanceof Number given) {
			number = Numbers.exact(given);
		}
		else if (sent instanceof String text && field.schema().path("serializeToString").asBoolean()) {
			number = Numbers.parse(text);
		}
		else {
			return WRONG_TYPE;
		}
		return number == null ? wrong("number") : right(number);
	}

	private static Reading option(Object sent) {
		if (sent instanceof String text) {
			return Printable.storable(text) ? right(text) : wrong("option");
		}
		if (sent instanceof Number || sent instanceof Boolean || sent instanceof Map<?, ?>) {
			Object value = Json.exact(sent);
			return value == null ? wrong("option") : right(value);
		}
		return WRONG_TYPE;
	}

	private static Reading options(List<?> sent) {
		Set<Object> values = new LinkedHashSet<>();
		for (Object item : sent) {
			Reading reading = item == null || item instanceof List ? WRONG_TYPE : option(item);
			if (reading.value() == null) {
				return reading;
			}
			values.add(reading.value());
		}
		return values.isEmpty() ? NOTHING : right(List.copyOf(values));
	}

	private static Reading time(JsonNode schema, String sent) {
		String subtype = schema.path("subtype").asText("date");
		boolean zoned = schema.path("timeSerializingFormat").asText().startsWith("utc");
		String problem = switch (subtype) {
			case "time" -> "time";
			case "datetime" -> "date-time";
			default -> "date";
		};
		if (sent.length() > LONGEST_TIME || !problem.equals("time") && !sent.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
			return wrong(problem);
		}
		try {
			parse(problem, zoned, sent);
			return right(sent);
		}
		catch (DateTimeException ex) {
			return wrong(problem);
		}
	}

	private static TemporalAccessor parse(String what, boolean zoned, String text) {
		return switch (what) {
			case "time" -> zoned ? OffsetTime.parse(text) : LocalTime.parse(text);
			case "date-time" -> zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
			default -> LocalDate.parse(text);
		};
	}

}
