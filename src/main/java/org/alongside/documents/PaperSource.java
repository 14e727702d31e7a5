package org.alongside.documents;

import org.alongside.shared.CaseId;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes one kind of paper from the record; contributed by the module that owns the data.
 */
public interface PaperSource {

	/** Returns its place in the list, lowest first. */
	int order();

	/**
	 * Returns its kind, such as {@code plan}: lower-case letters and hyphens. Its name is
	 * the message {@code value.paper.<kind>}.
	 */
	String kind();

	/** Returns whether there is anything to write for the case. */
	boolean has(CaseId caseId);

	/**
	 * Writes the paper.
	 * @param locale the language it is written in
	 * @param zone where its dates are read
	 * @return the paper, or empty when there is nothing to write
	 */
	Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone);

	/**
	 * Returns the frozen version that can be signed now, or empty when this paper is not
	 * one that is signed. What it says must not change any more.
	 */
	default OptionalInt signable(CaseId caseId) {
		return OptionalInt.empty();
	}

}
