package org.alongside.exchange;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes single FHIR R4 resources. Elements FHIR does not know are passed over,
 * as its rules for receivers ask; a known element that holds something impossible is
 * refused. Nothing of what is read reaches a log.
 */
public final class FhirParsing {

	private static final String ORDINARY = """
			{"resourceType": "Patient", "name": [{"family": "A", "given": ["B"]}], "birthDate": "2000-01-01",
			"telecom": [{"system": "phone", "value": "1"}], "address": [{"line": ["A"], "period": {"start": "2000"}}]}
			""";

	private FhirParsing() {
	}

	/**
	 * Reads one resource.
	 * @throws FhirRefused naming the element that cannot be read
	 */
	static Resource read(String json, Place place) {
		IParser parser = Shared.CONTEXT.newJsonParser().setParserErrorHandler(new Refusing(place));
		try {
			return (Resource) parser.parseResource(json);
		}
		catch (FhirRefused refused) {
			throw refused;
		}
		catch (RuntimeException problem) {
			// HAPI has no one kind of failure for what it does not expect.
			throw FhirRefused.malformed("notFhir", place.expression());
		}
	}

	/** Writes a resource as JSON. */
	public static String write(IBaseResource resource) {
		return Shared.CONTEXT.newJsonParser().encodeResourceToString(resource);
	}

	/**
	 * Builds up what reading needs, which takes a second, before somebody waits for it.
	 */
	static void warm() {
		read(ORDINARY, new Place(0, null, null, "Patient"));
	}

	private static final class Shared {

		static final FhirContext CONTEXT = FhirContext.forR4();

	}

	private static final class Refusing extends ErrorHandlerAdapter {

		private final Place place;

		Refusing(Place place) {
			this.place = place;
		}

		@Override
		public void invalidValue(@Nullable IParseLocation location, String value, String error) {
			throw refused(location == null ? null : location.getParentElementName());
		}

		@Override
		public void incorrectJsonType(@Nullable IParseLocation location, String element, ValueType expected,
				ScalarType expectedScalar, ValueType found, ScalarType foundScalar) {
			throw refused(element);
		}

		@Override
		public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
			throw refused(element);
		}

		private FhirRefused refused(@Nullable String element) {
			return element == null ? FhirRefused.malformed("notFhir", place.expression())
					: FhirRefused.malformed("wrongType", place.expression(), element);
		}

	}

}
