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
 * @param atLeast whether the score stands for "at least", since more answers could only
 * raise it
 * @param band code of what it means, or null when no row of the decision fits
 * @param meaning what it means in a sentence, or null
 * @param basis law, standard or default, or null
 * @param citation where that is written, or null
 * @param parts its items in order
 */
public record ScaleScore(String scale, @Nullable Integer score, int lowest, int highest, int missing, boolean scaledUp,
		boolean atLeast, @Nullable String band, @Nullable String meaning, @Nullable String basis,
		@Nullable String citation, List<Part> parts) {

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
