package org.alongside.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as they stand in JSON, with every number exact.
 */
final class Json {

	private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
	};

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.addModule(new JavaTimeModule())
		.build();

	private Json() {
	}

	static JsonNode tree(String json) throws JsonProcessingException {
		return MAPPER.readTree(json);
	}

	static String text(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not representable as JSON", ex);
		}
	}

	static Map<String, Object> map(String json) {
		try {
			return exact(MAPPER.readValue(json, MAP));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a JSON object", ex);
		}
	}

	/** Returns server values as the browser gets them. */
	static Map<String, Object> asSent(Map<String, ?> values) {
		return exact(MAPPER.convertValue(values, MAP));
	}

	static @Nullable Object value(JsonNode node) {
		return exact(MAPPER.convertValue(node, Object.class));
	}

	/** Returns a copy that can be changed, to any depth. */
	static Map<String, Object> copy(Map<String, Object> values) {
		return exact(values);
	}

	private static Map<String, Object> exact(Map<?, ?> map) {
		Map<String, Object> copy = new LinkedHashMap<>();
		map.forEach((key, value) -> copy.put(String.valueOf(key), exact(value)));
		return copy;
	}

	/**
	 * Returns a copy of a value in which every number is a {@code BigDecimal} without
	 * needless zeros, so that equal values are equal.
	 */
	static @Nullable Object exact(@Nullable Object value) {
		if (value instanceof Number number) {
			return Numbers.exact(number);
		}
		if (value instanceof Map<?, ?> map) {
			return exact(map);
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> copy = new ArrayList<>(list.size());
			list.forEach(item -> copy.add(exact(item)));
			return copy;
		}
		if (value instanceof TemporalAccessor || value instanceof Enum<?>) {
			return value.toString();
		}
		return value instanceof String || value instanceof Boolean || value instanceof BigDecimal ? value : null;
	}

}
