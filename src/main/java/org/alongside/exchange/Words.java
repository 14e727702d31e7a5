package org.alongside.exchange;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says in one line what a coded element means.
 */
final class Words {

	static final int LENGTH = 500;

	private Words() {
	}

	/** Returns the text on one line, shortened if it is very long, or null when empty. */
	static @Nullable String line(@Nullable String text) {
		return line(text, LENGTH);
	}

	static @Nullable String line(@Nullable String text, int length) {
		String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
		if (line.isEmpty()) {
			return null;
		}
		if (line.length() <= length) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
		return line.substring(0, end) + "…";
	}

	/** Returns the words of a concept: its text, else a display, else a code, or null. */
	static @Nullable String of(@Nullable CodeableConcept concept) {
		if (concept == null) {
			return null;
		}
		return Stream
			.concat(Stream.of(concept.getText()),
					Stream.concat(concept.getCoding().stream().map(Coding::getDisplay),
							concept.getCoding().stream().map(Coding::getCode)))
			.map(Words::line)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	static @Nullable String of(List<CodeableConcept> concepts) {
		return concepts.stream().map(Words::of).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Returns {@code system|code} of the first coding that has a code, or null. */
	static @Nullable String code(@Nullable CodeableConcept concept) {
		return concept == null ? null
				: concept.getCoding()
					.stream()
					.filter(Coding::hasCode)
					.map(coding -> coding.hasSystem() ? coding.getSystem() + "|" + coding.getCode() : coding.getCode())
					.map(code -> line(code, 200))
					.findFirst()
					.orElse(null);
	}

	static boolean coded(@Nullable CodeableConcept concept, String... codes) {
		return concept != null
				&& concept.getCoding().stream().anyMatch(coding -> Arrays.asList(codes).contains(coding.getCode()));
	}

	/**
	 * Returns the ISO date as far as it is known ({@code 1996}, {@code 1996-01}), or
	 * null.
	 */
	static @Nullable String date(@Nullable BaseDateTimeType date) {
		String text = date == null ? null : date.getValueAsString();
		return text == null ? null : text.substring(0, Math.min(10, text.length()));
	}

	static @Nullable String start(@Nullable Period period) {
		return period == null ? null : date(period.getStartElement());
	}

	/** Adds the state in brackets unless it is the ordinary one. */
	static String with(String text, @Nullable String state, String... ordinary) {
		return state == null || List.of(ordinary).contains(state) ? text : text + " (" + state + ")";
	}

}
