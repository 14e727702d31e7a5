package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.FieldError;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of the check have in common. */
abstract class CheckTest {

	static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

	static final Forms forms = new CheckedForms(new TestFeel(), Clock.fixed(NOW, ZoneOffset.UTC));

	static DeployedForm form(String... components) {
		return new DeployedForm("test", 1, """
				{"type": "default", "id": "test", "schemaVersion": 18, "components": [%s]}
				""".formatted(String.join(",", components)));
	}

	/** A field: its type, its key and further settings as JSON members. */
	static String field(String type, String key, String... settings) {
		String more = settings.length == 0 ? "" : ", " + String.join(", ", settings);
		return """
				{"type": "%s", "id": "Field_%s", "key": "%s"%s}""".formatted(type, key, key, more);
	}

	static String container(String type, String path, String settings, String... components) {
		return """
				{"type": "%s", "id": "Box_%s", "path": "%s", %s "components": [%s]}""".formatted(type, path, path,
				settings, String.join(",", components));
	}

	static String validate(String limits) {
		return "\"validate\": {" + limits + "}";
	}

	static String hide(String expression) {
		return "\"conditional\": {\"hide\": \"" + expression.replace("\"", "\\\"") + "\"}";
	}

	static FormCheck check(DeployedForm form, Map<String, ?> submitted) {
		return forms.check(form, submitted, Map.of());
	}

	static Map<String, Object> accepted(FormCheck check) {
		assertThat(check).isInstanceOf(FormCheck.Accepted.class);
		return ((FormCheck.Accepted) check).answers();
	}

	/** Returns what is wrong as {@code field code}. */
	static List<String> wrong(FormCheck check) {
		assertThat(check).isInstanceOf(FormCheck.Rejected.class);
		return ((FormCheck.Rejected) check).errors().stream().map(CheckTest::text).toList();
	}

	private static String text(FieldError error) {
		return error.field() + " " + error.code();
	}

	/** Returns the answer to a single field. */
	static Map<String, Object> answer(String key, Object value) {
		Map<String, Object> answer = new HashMap<>();
		answer.put(key, value);
		return answer;
	}

	static DeployedForm shipped(String id) {
		try {
			return new DeployedForm(id, 1, Files.readString(Path.of("forms", id + ".form")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
