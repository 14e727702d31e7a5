package org.alongside.assessment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A score with everything it was made of, as it is kept: a later change of the rules does
 * not change what was found.
 *
 * @param scale key of the scale
 * @param score the score, or null when there is none
 * @param lowest the lowest score possible
 * @param highest the highest score possible
 * @param missing how many items were asked and left open
 * @param scaledUp whether the score was scaled up for missing answers
 * @param atLeast whether the score stands for "at least": what is missing could raise it,
 * and what it means is what is certain whatever the missing answers are
 * @param band code of what it means, or null when no row of the decision fits
 * @param meaning what it means in a sentence, or null
 * @param basis law, standard or default, or null
 * @param citation where that is written, or null
 * @param parts its items in order
 * @param least the least that it can be once everything is answered, or null where it was
 * not kept
 * @param most the most that it can be then, or null where it was not kept
 */
public record ScaleScore(String scale, @Nullable Integer score, int lowest, int highest, int missing, boolean scaledUp,
		boolean atLeast, @Nullable String band, @Nullable String meaning, @Nullable String basis,
		@Nullable String citation, List<Part> parts, @Nullable Integer least, @Nullable Integer most) {

	ScaleScore with(@Nullable String band, @Nullable String meaning, @Nullable String basis,
			@Nullable String citation) {
		return new ScaleScore(scale, score, lowest, highest, missing, scaledUp, atLeast, band, meaning, basis, citation,
				parts, least, most);
	}

	/** Nothing is certain but what it can be at least and at most. */
	ScaleScore tooFew() {
		return new ScaleScore(scale, null, lowest, highest, missing, false, false, null, null, null, null, parts, least,
				most);
	}

	/** What was left out did not apply; what the score means is not certain. */
	ScaleScore ofThoseAnswered() {
		return new ScaleScore(scale, score, lowest, highest, missing, false, false, null, null, null, null, parts,
				least, most);
	}

	/** Returns the items that were asked and left open. */
	List<String> open() {
		return parts.stream().filter((part) -> part.worth() == null).map(Part::item).toList();
	}

	/** Returns how many items were answered, or needed no answer. */
	int answered() {
		return parts.size() - missing;
	}

	/**
	 * What an item contributes.
	 *
	 * @param item its key
	 * @param answer the answer, or null when it was left open or not asked
	 * @param worth what it adds to the score, or null when nothing is known
	 * @param reversed whether the answer was turned around
	 * @param notAsked whether an earlier answer made it needless, so that it counts as
	 * zero
	 */
	public record Part(String item, @Nullable Integer answer, @Nullable Integer worth, boolean reversed,
			boolean notAsked) {
	}

}
