package org.alongside.forms;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

	// A code stands alone in quotes where an error is made
	private static final Pattern CODE = Pattern
		.compile("(?:error\\(place, |wrong\\(|misfit\\(|FieldError\\.of\\([^\"]*(?:\"\", )?|\\? |: |-> )\"([a-z-]+)\"");

	@Test
	void everyCodeOfTheCheckHasWordsInBothLanguages() throws IOException {
		Set<String> codes = new TreeSet<>();
		for (String name : List.of("Reading", "Rules", "Checking", "CheckedForms", "Bounds", "FormSchema")) {
			String source = Files.readString(Path.of("src/main/java/org/alongside/forms", name + ".java"));
			CODE.matcher(source).results().forEach(match -> codes.add(match.group(1)));
		}
		assertThat(codes).contains("required", "unknown", "type", "date-time", "too-large", "form-unusable");
		Set<String> english = words("forms.properties");
		assertThat(english).containsAll(codes.stream().map(code -> "error.field." + code).toList());
		assertThat(words("forms_es.properties")).isEqualTo(english);
	}

	private static Set<String> words(String file) throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
			words.load(reader);
		}
		return new TreeSet<>(words.stringPropertyNames());
	}

}
