package org.alongside.documents.fill;

import org.alongside.documents.FormValues;
import org.alongside.documents.fill.FormField.Option;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what fields are to be filled with. Fields are named by their place in the form:
 * {@code f0.value}.
 */
final class MappingRules {

	private static final int LONGEST = 2_000;

	private final List<FormField> fields;

	private final Map<String, FormValues.Name> names;

	private final Glyphs glyphs;

	private final List<FieldError> errors = new ArrayList<>();

	MappingRules(List<FormField> fields, Map<String, FormValues.Name> names, Glyphs glyphs) {
		this.fields = fields;
		this.names = names;
		this.glyphs = glyphs;
	}

	/**
	 * Reads a mapping.
	 * @param given what was sent, by name such as {@code f0.value}
	 * @return what is filled; fields left to the worker are not in it
	 * @throws RefusedException naming every field that is wrong
	 */
	List<MappedField> read(Map<String, String> given) {
		List<MappedField> mapping = new ArrayList<>();
		given.keySet()
			.stream()
			.filter(key -> key.matches("f\\d.*") && !known(key))
			.forEach(key -> errors.add(FieldError.of(key.length() > 60 ? "f" : key, "unknown")));
		for (int at = 0; at < fields.size(); at++) {
			FormField field = fields.get(at);
			MappedField mapped = of(field, at, given);
			if (!field.usable()) {
				if (!mapped.value().isEmpty()) {
					errors.add(FieldError.of("f" + at + ".value", "formClosed"));
				}
				continue;
			}
			if (!given.containsKey("f" + at + ".value")) {
				errors.add(FieldError.of("f" + at + ".value", "required"));
			}
			else if (!mapped.value().isEmpty()) {
				check(field, mapped, "f" + at + ".");
				mapping.add(mapped);
			}
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return mapping;
	}

	/** Returns what was sent for a field, right or wrong. */
	static MappedField of(FormField field, int at, Map<String, String> given) {
		return new MappedField(field.name(), given.getOrDefault("f" + at + ".value", ""),
				given.getOrDefault("f" + at + ".text", "").replace("\r\n", "\n").strip(),
				given.getOrDefault("f" + at + ".format", ""));
	}

	private boolean known(String key) {
		if (!key.matches("f\\d{1,4}\\.(value|text|format)")) {
			return false;
		}
		return Integer.parseInt(key.substring(1, key.indexOf('.'))) < fields.size();
	}

	private void check(FormField field, MappedField mapped, String path) {
		FormValues.Name name = names.get(mapped.value());
		boolean fixed = mapped.value().equals(MappedField.FIXED);
		if (!fixed && name == null) {
			errors.add(FieldError.of(path + "value", "option"));
			return;
		}
		if (mapped.text().length() > LONGEST) {
			errors.add(FieldError.of(path + "text", "maxLength", LONGEST));
			return;
		}
		if (!mapped.text().replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "").equals(mapped.text())) {
			errors.add(FieldError.of(path + "text", "controlCharacters"));
			return;
		}
		format(field, mapped, name, path);
		if (field.kind().chosen() && field.kind() != FormField.Kind.COMBO) {
			chosen(field, mapped, path, fixed);
		}
		else if (fixed && field.kind().written()) {
			fixed(field, mapped.text(), path + "text");
		}
	}

	private void format(FormField field, MappedField mapped, FormValues.@Nullable Name name, String path) {
		boolean date = name != null && name.date();
		if (mapped.format().isEmpty()) {
			if (date && field.kind().written() && FormFormats.usual(field) == null) {
				errors.add(FieldError.of(path + "format", "formDateRoom", field.room()));
			}
			return;
		}
		if (!field.kind().written() || !(date ? FormFormats.DATES : FormFormats.WORDS).contains(mapped.format())) {
			errors.add(FieldError.of(path + "format", "formFormat"));
		}
		else if (date && field.room() != null && !mapped.format().contains("MMM")
				&& mapped.format().length() > field.room()) {
			errors.add(FieldError.of(path + "format", "formRoom", field.room()));
		}
	}

	private void fixed(FormField field, String text, String path) {
		List<String> missing = glyphs.missing(Glyphs.composed(text));
		if (text.isBlank()) {
			errors.add(FieldError.of(path, "required"));
		}
		else if (!missing.isEmpty()) {
			errors.add(FieldError.of(path, "formLetters", String.join(" ", missing)));
		}
		else if (field.room() != null && text.length() > field.room()) {
			errors.add(FieldError.of(path, "formRoom", field.room()));
		}
	}

	private void chosen(FormField field, MappedField mapped, String path, boolean fixed) {
		if (fixed) {
			if (option(field, mapped.text()).isEmpty()) {
				errors.add(FieldError.of(path + "text", "formOption", mapped.text()));
			}
			return;
		}
		for (String line : mapped.text().lines().filter(one -> !one.isBlank()).toList()) {
			int sign = line.indexOf('=');
			if (sign < 1 || option(field, line.substring(sign + 1)).isEmpty()) {
				errors.add(FieldError.of(path + "text", "formOption", line.strip()));
				return;
			}
		}
	}

	/** Finds the option with this value, or shown with these words. */
	static Optional<Option> option(FormField field, String words) {
		String wanted = folded(words);
		return field.options()
			.stream()
			.filter(one -> folded(one.value()).equals(wanted))
			.findFirst()
			.or(() -> field.options().stream().filter(one -> folded(one.shown()).equals(wanted)).findFirst());
	}

	/** Returns what stands for which option, by answer. */
	static Map<String, String> answers(String text) {
		Map<String, String> answers = new LinkedHashMap<>();
		text.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
			int sign = line.indexOf('=');
			answers.put(folded(line.substring(0, sign)), line.substring(sign + 1).strip());
		});
		return answers;
	}

	/** Returns words as they are compared. */
	static String folded(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("\\s+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
