package org.alongside.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A resource copied from a stream as far as it is needed: without its narrative, attached
 * documents and the resources inside it.
 */
final class ResourceCopy {

	private static final int MAX_LENGTH = 1_000_000;

	private static final Pattern ENORMOUS = Pattern.compile(".*[eE][+-]?\\d{4,}");

	/**
	 * Elements that are one plain value wherever they stand. HAPI passes over an object
	 * in their place, and a birth date would be lost without a word.
	 */
	private static final Set<String> PLAIN = Set.of("active", "authoredOn", "birthDate", "city", "country", "dateTime",
			"deceasedBoolean", "deceasedDateTime", "display", "family", "gender", "intent", "lifecycleStatus",
			"onsetDateTime", "postalCode", "recordedDate", "reference", "state", "status", "system", "use");

	private final JsonParser parser;

	private final JsonGenerator to;

	private final StringWriter text = new StringWriter();

	private final List<ResourceCopy> inside = new ArrayList<>();

	private String type = "";

	private String id = "";

	private String bundleType = "";

	private boolean wanted = true;

	private boolean tooLong;

	ResourceCopy(JsonParser parser, JsonFactory json) throws IOException {
		this.parser = parser;
		this.to = json.createGenerator(text);
		to.writeStartObject();
	}

	void typed(String name) throws IOException {
		type = name;
		wanted = StreamReading.WANTED.contains(name);
		to.writeStringField("resourceType", name);
	}

	/** Copies the field at whose value the parser stands. */
	void field(String name, Supplier<String> here) throws IOException {
		if (parser.currentToken() == JsonToken.VALUE_STRING) {
			if (name.equals("id")) {
				id = parser.getText();
			}
			else if (name.equals("type")) {
				bundleType = parser.getText();
			}
		}
		value(name, here);
	}

	private void value(String name, Supplier<String> here) throws IOException {
		if (parser.currentToken().isStructStart() && PLAIN.contains(name)) {
			throw FhirRefused.malformed("wrongType", here.get(), name);
		}
		to.writeFieldName(name);
		value(here);
	}

	private void value(Supplier<String> here) throws IOException {
		switch (parser.currentToken()) {
			case START_OBJECT -> {
				to.writeStartObject();
				while (parser.nextToken() != JsonToken.END_OBJECT) {
					inner(here);
				}
				to.writeEndObject();
			}
			case START_ARRAY -> {
				to.writeStartArray();
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					value(here);
				}
				to.writeEndArray();
			}
			case VALUE_STRING -> to.writeString(storable(parser.getText(), here));
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
				if (ENORMOUS.matcher(parser.getText()).matches()) {
					throw FhirRefused.malformed("outOfBounds", here.get());
				}
				to.writeNumber(parser.getText());
			}
			default -> to.copyCurrentEvent(parser);
		}
		bound();
	}

	private void inner(Supplier<String> here) throws IOException {
		String name = parser.currentName();
		// Attached documents are not taken over.
		if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("data")) {
			return;
		}
		value(name, here);
	}

	/** Whether it matters is known when the type is; until then nothing is kept of it. */
	private void bound() {
		if (text.getBuffer().length() > MAX_LENGTH) {
			tooLong = true;
			text.getBuffer().setLength(0);
		}
	}

	/**
	 * FHIR allows no control characters but line ends and tabs, and nobody half a
	 * character.
	 */
	static String storable(String text, Supplier<String> here) {
		boolean sound = text.codePoints()
			.noneMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t'
					|| Character.getType(sign) == Character.SURROGATE);
		if (!sound) {
			throw FhirRefused.malformed("controlCharacters", here.get());
		}
		return text;
	}

	/** Returns the copy as JSON; can be asked for once. */
	String json(String expression) throws IOException {
		if (tooLong) {
			throw FhirRefused.malformed("resourceTooLong", expression);
		}
		to.writeEndObject();
		to.close();
		return text.toString();
	}

	boolean unwanted() {
		return !wanted;
	}

	String type() {
		return type;
	}

	String id() {
		return id;
	}

	String bundleType() {
		return bundleType;
	}

	List<ResourceCopy> inside() {
		return inside;
	}

}
