package org.alongside.tasks.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.engine.DeployedForms;
import org.alongside.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers as their form words them, for reading without the form.
 */
@Component
class DraftWords {

	private final DeployedForms deployed;

	private final Forms forms;

	private final ObjectMapper json;

	DraftWords(DeployedForms deployed, Forms forms, ObjectMapper json) {
		this.deployed = deployed;
		this.forms = forms;
		this.json = json;
	}

	/**
	 * Returns what was answered, question by question.
	 * @param formId the form's id; where there is no such form any more, the names of its
	 * fields stand for the questions
	 */
	List<Line> of(String formId, Map<String, Object> answers, Locale locale) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		deployed.latest(formId).ifPresent(form -> index(read(forms.localized(form, locale)), fields));
		List<Line> lines = new ArrayList<>();
		Stream.concat(fields.keySet().stream(), answers.keySet().stream())
			.distinct()
			.filter(answers::containsKey)
			.forEach(key -> add(lines, fields, key, answers.get(key)));
		return lines;
	}

	private void add(List<Line> lines, Map<String, JsonNode> fields, String key, @Nullable Object value) {
		if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
			list.forEach(row -> add(lines, fields, key, row));
		}
		else if (value instanceof Map<?, ?> row) {
			Stream.concat(fields.keySet().stream(), row.keySet().stream().map(String::valueOf))
				.distinct()
				.filter(row::containsKey)
				.forEach(inner -> add(lines, fields, inner, row.get(inner)));
		}
		else if (value != null && !"".equals(value) && !List.of().equals(value) && !Boolean.FALSE.equals(value)) {
			JsonNode field = fields.getOrDefault(key, json.missingNode());
			String label = field.path("label").asText(field.path("dateLabel").asText(key));
			lines.add(new Line(label, word(field, value)));
		}
	}

	private static String word(JsonNode field, Object value) {
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(one -> word(field, one)).toList());
		}
		for (JsonNode option : field.path("values")) {
			if (option.path("value").asText().equals(String.valueOf(value))) {
				return option.path("label").asText();
			}
		}
		return Boolean.TRUE.equals(value) ? "✓" : String.valueOf(value);
	}

	private static void index(JsonNode component, Map<String, JsonNode> fields) {
		String key = component.path("key").asText(component.path("path").asText());
		if (!key.isEmpty()) {
			fields.putIfAbsent(key, component);
		}
		component.path("components").forEach(inner -> index(inner, fields));
	}

	private JsonNode read(String schema) {
		try {
			return json.readTree(schema);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A deployed form cannot be read", problem);
		}
	}

	/**
	 * A question and what was answered.
	 */
	record Line(String question, String answer) {
	}

}
