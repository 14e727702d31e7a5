package org.alongside.documents;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a paper says, without how it looks.
 *
 * @param title its title in the reader's language
 * @param edition what edition it is, such as "Version 3", or null when it has none
 * @param parts what it says, in order
 */
public record Paper(String title, @Nullable String edition, List<Part> parts) {

	/** A piece of a paper. */
	public sealed interface Part {

		/** Returns the name of the template's fragment that shows it. */
		default String fragment() {
			return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** A heading under the title. */
	public record Heading(String text) implements Part {
	}

	/** A paragraph; line ends are kept. */
	public record Text(String text) implements Part {
	}

	/** Words of a person, as they said them. */
	public record Quote(String text) implements Part {
	}

	/** What is known, by name. */
	public record Facts(List<Fact> facts) implements Part {
	}

	/** One thing known. */
	public record Fact(String name, String value) {
	}

	/** A list. */
	public record Items(List<String> items) implements Part {
	}

	/**
	 * A table.
	 *
	 * @param headings the headings of its columns
	 * @param rows as many cells each as there are headings
	 */
	public record Table(List<String> headings, List<List<String>> rows) implements Part {
	}

	/**
	 * A signature.
	 *
	 * @param name who signed, or refused to
	 * @param line as whom, how and when
	 * @param picture the drawn signature as a PNG in a {@code data:} address, or null
	 */
	public record Signed(String name, String line, @Nullable String picture) implements Part {
	}

	/** A line on which somebody can sign with a pen. */
	public record SignHere(String text) implements Part {
	}

}
