package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What form-js 1.23 itself submitted and refused, recorded in a browser: the check on the
 * server must come to the same answer.
 */
class FormJsVectorsTest extends CheckTest {

	@TestFactory
	Stream<DynamicTest> agreesWithTheBrowser() throws IOException {
		try (InputStream file = getClass().getResourceAsStream("form-js-vectors.json")) {
			JsonNode vectors = Json.tree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
			return StreamSupport.stream(vectors.spliterator(), false)
				.map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> compare(vector)))
				.toList()
				.stream();
		}
	}

	private static void compare(JsonNode vector) {
		DeployedForm form = vector.has("form") ? shipped(vector.path("form").asText())
				: new DeployedForm("vector", 1, vector.path("schema").toString());
		Map<String, Object> given = Json.map(vector.path("given").toString());
		// In the browser the answers stood in the form from the start
		Map<String, Object> context = new LinkedHashMap<>(Json.map(vector.path("context").toString()));
		context.putAll(given);
		FormCheck check = forms.check(form, given, context);
		List<String> refused = new ArrayList<>();
		vector.path("errors").forEach(key -> refused.add(key.asText()));
		if (refused.isEmpty()) {
			Map<String, Object> submitted = Json.map(vector.path("submitted").toString());
			Field.readAll(readable(form)).forEach(field -> withoutReadonly(field, submitted));
			assertThat(present(accepted(check))).isEqualTo(present(submitted));
		}
		else {
			assertThat(wrong(check)).isNotEmpty().allMatch(error -> refused.stream().anyMatch(error::contains));
		}
	}

	private static JsonNode readable(DeployedForm form) {
		try {
			return Json.tree(form.schema());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void withoutReadonly(Field field, Map<String, Object> submitted) {
		if (field.schema().path("readonly").asBoolean()) {
			submitted.remove(field.name());
		}
		field.children().forEach(child -> withoutReadonly(child, submitted));
	}

	/** Leaves out what counts as not answered, and the spaces around a text. */
	private static Object present(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> present = new LinkedHashMap<>();
			map.forEach((key, item) -> {
				Object kept = present(item);
				if (kept != null) {
					present.put(key.toString(), kept);
				}
			});
			return present.isEmpty() ? null : present;
		}
		if (value instanceof List<?> list) {
			List<?> present = list.stream().map(FormJsVectorsTest::present).filter(item -> item != null).toList();
			return present.isEmpty() ? null : present;
		}
		return value instanceof String text ? text.isBlank() ? null : text.strip() : value;
	}

}
