package org.alongside.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alongside.engine.DeployedForm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of forms in other languages: {@code forms/translations/<language>.properties}
 * on the class path. A text without translation stays as the form has it.
 */
final class Translations {

	private static final List<String> TEXTS = List.of("label", "description", "dateLabel", "timeLabel", "text",
			"content", "alt");

	private final Map<String, Properties> languages = new ConcurrentHashMap<>();

	/** Returns the schema in the language of the locale. */
	String localized(DeployedForm form, Locale locale) {
		Properties texts = languages.computeIfAbsent(locale.getLanguage(), Translations::load);
		if (texts.isEmpty()) {
			return form.schema();
		}
		try {
			JsonNode schema = Json.tree(form.schema());
			translate(schema, form.id() + ".", texts);
			return schema.toString();
		}
		catch (JsonProcessingException ex) {
			return form.schema();
		}
	}

	private static void translate(JsonNode container, String prefix, Properties texts) {
		for (JsonNode node : container.path("components")) {
			if (!(node instanceof ObjectNode component)) {
				continue;
			}
			Field field = Field.read(component);
			String name = prefix + field.name() + ".";
			TEXTS.forEach(text -> replace(component, text, name + text, texts));
			replace(component.path("appearance"), "prefixAdorner", name + "prefixAdorner", texts);
			replace(component.path("appearance"), "suffixAdorner", name + "suffixAdorner", texts);
			replace(component.path("validate"), "patternErrorMessage", name + "patternErrorMessage", texts);
			component.path("values")
				.forEach(option -> replace(option, "label", name + "option." + option.path("value").asText(), texts));
			component.path("columns")
				.forEach(column -> replace(column, "label", name + "column." + column.path("key").asText(), texts));
			translate(component, field.kind().container() && !field.path().isEmpty() ? name : prefix, texts);
		}
	}

	private static void replace(JsonNode node, String attribute, String key, Properties texts) {
		String text = texts.getProperty(key);
		if (text != null && node instanceof ObjectNode object && object.path(attribute).isTextual()) {
			object.put(attribute, text);
		}
	}

	private static Properties load(String language) {
		Properties texts = new Properties();
		if (!language.matches("[a-z]{2,3}")) {
			return texts;
		}
		String resource = "/forms/translations/" + language + ".properties";
		try (InputStream file = Translations.class.getResourceAsStream(resource)) {
			if (file != null) {
				texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
