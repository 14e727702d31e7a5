package org.alongside.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Walks through what was sent as a stream and hands on, one by one, the resources a
 * referral is made of. The rest of a bundle (claims, measurements, procedures: nine
 * tenths of a hospital's export) is passed over unread, so that memory is bounded by one
 * resource, whatever is sent.
 */
final class StreamReading {

	/** What a referral is made of. */
	static final Set<String> WANTED = Set.of("Patient", "RelatedPerson", "Condition", "ServiceRequest", "Coverage",
			"CarePlan", "Goal", "Consent", "Organization", "Practitioner", "PractitionerRole", "Task", "Observation",
			"Bundle");

	private static final Set<String> BUNDLE_TYPES = Set.of("transaction", "batch", "message", "collection", "document");

	private static final int MAX_ENTRIES = 50_000;

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(100)
			.maxNameLength(1000)
			.maxNumberLength(100)
			.maxStringLength(LimitedStream.MEGABYTES * 1024 * 1024)
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final JsonParser parser;

	private final Receiver receiver;

	private final int firstEntry;

	private int entries;

	private int handed;

	private StreamReading(JsonParser parser, int firstEntry, Receiver receiver) {
		this.parser = parser;
		this.firstEntry = firstEntry;
		this.receiver = receiver;
	}

	/**
	 * Takes the resources as they come.
	 */
	interface Receiver {

		/** A resource a referral may be made of, as JSON. */
		void resource(String type, String json, Place place);

		/** The bundle itself, without its entries; comes last. */
		void bundle(String type, String json);

		/** There was no bundle, only a resource of this type; comes last. */
		void single(String type);

	}

	/**
	 * Reads a bundle or a single resource.
	 * @param firstEntry number given to the first entry
	 * @return the number of entries; a single resource is one
	 * @throws FhirRefused if it is not FHIR R4 as JSON
	 */
	static int read(InputStream in, int firstEntry, Receiver receiver) {
		BufferedInputStream start = new BufferedInputStream(new LimitedStream(in), 16_384);
		try {
			Foreign.refuse(start);
			try (JsonParser parser = JSON.createParser(start)) {
				return new StreamReading(parser, firstEntry, receiver).read();
			}
		}
		catch (StreamConstraintsException problem) {
			throw FhirRefused.malformed("outOfBounds", null);
		}
		catch (JsonProcessingException problem) {
			boolean twice = problem.getOriginalMessage().startsWith("Duplicate field");
			throw FhirRefused.malformed(twice ? "duplicateKey" : "notJson", null,
					problem.getLocation() == null ? 1 : problem.getLocation().getLineNr());
		}
		catch (IOException problem) {
			throw FhirRefused.malformed("notJson", null, 1);
		}
	}

	private int read() throws IOException {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw FhirRefused.malformed("notAnObject", null);
		}
		ResourceCopy whole = resource(true);
		if (parser.nextToken() != null) {
			throw FhirRefused.malformed("notJson", null, parser.currentLocation().getLineNr());
		}
		if (whole.type().equals("Bundle")) {
			if (!BUNDLE_TYPES.contains(whole.bundleType())) {
				throw FhirRefused.incomplete("bundleType", "Bundle.type");
			}
			receiver.bundle(whole.bundleType(), whole.json("Bundle"));
			return entries;
		}
		handOn(whole, null, whole.type());
		receiver.single(whole.type());
		return 1;
	}

	private ResourceCopy resource(boolean top) throws IOException {
		ResourceCopy copy = new ResourceCopy(parser, JSON);
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String field = parser.currentName();
			JsonToken value = parser.nextToken();
			if (field.equals("resourceType")) {
				copy.typed(text(value));
			}
			else if (field.equals("contained") && value == JsonToken.START_ARRAY) {
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					object();
					copy.inside().add(resource(false));
				}
			}
			else if (top && field.equals("entry") && value == JsonToken.START_ARRAY
					&& (copy.type().isEmpty() || copy.type().equals("Bundle"))) {
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					entry();
				}
			}
			else if (copy.unwanted() || field.equals("text") && value == JsonToken.START_OBJECT) {
				parser.skipChildren();
			}
			else {
				copy.field(field, this::here);
			}
		}
		if (copy.type().isEmpty()) {
			throw FhirRefused.malformed("noResourceType", here());
		}
		return copy;
	}

	private void entry() throws IOException {
		object();
		if (entries >= MAX_ENTRIES) {
			throw FhirRefused.malformed("outOfBounds", null);
		}
		ResourceCopy found = null;
		String fullUrl = null;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String field = parser.currentName();
			JsonToken value = parser.nextToken();
			switch (field) {
				case "fullUrl" -> fullUrl = text(value);
				case "resource" -> {
					object();
					found = resource(false);
				}
				case "request" -> request(value);
				default -> parser.skipChildren();
			}
		}
		if (found != null) {
			handOn(found, fullUrl, here());
		}
		entries++;
	}

	private void request(JsonToken value) throws IOException {
		object();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String field = parser.currentName();
			JsonToken inner = parser.nextToken();
			if (field.equals("method")) {
				String method = text(inner);
				if (!method.equals("POST") && !method.equals("PUT")) {
					throw FhirRefused.incomplete("method", here() + ".request");
				}
			}
			else {
				parser.skipChildren();
			}
		}
	}

	private void handOn(ResourceCopy copy, @Nullable String fullUrl, String expression) throws IOException {
		int entry = firstEntry + entries;
		for (ResourceCopy inner : copy.inside()) {
			hand(inner, new Place(entry, inner.id(), null, expression + ".contained"));
		}
		hand(copy, new Place(entry, null, fullUrl, expression));
	}

	private void hand(ResourceCopy copy, Place place) throws IOException {
		if (WANTED.contains(copy.type()) && !copy.type().equals("Bundle")) {
			if (++handed > MAX_ENTRIES) {
				throw FhirRefused.malformed("outOfBounds", null);
			}
			receiver.resource(copy.type(), copy.json(place.expression()), place);
		}
	}

	private void object() throws IOException {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			throw FhirRefused.malformed("notAnObject", here());
		}
	}

	private String text(JsonToken value) throws IOException {
		if (value != JsonToken.VALUE_STRING) {
			throw FhirRefused.malformed("wrongType", here(), parser.currentName());
		}
		return ResourceCopy.storable(parser.getText(), this::here);
	}

	private String here() {
		return "Bundle.entry[" + entries + "]";
	}

}
