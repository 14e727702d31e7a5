package org.alongside.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A score in words, the same wherever it stands: that it is "at least" or was scaled up
 * belongs to it.
 *
 * @param key of the message
 * @param values what stands in it
 */
public record ScoreText(String key, Object[] values) {

	/** Returns the score of a result, or null when there is none. */
	static @Nullable ScoreText of(InstrumentResult result) {
		if (!result.scales().isEmpty()) {
			return of(result.scales().get(0));
		}
		return result.total().map((total) -> text("of", total, result.highest())).orElse(null);
	}

	/** Returns the score, or null when there is none. */
	static @Nullable ScoreText of(ScaleScore score) {
		Integer number = score.score();
		if (number == null) {
			return null;
		}
		if (score.atLeast()) {
			return text("atLeast", number, score.highest());
		}
		if (score.scaledUp()) {
			return text("scaledFrom", number, score.highest(), score.answered());
		}
		return (score.missing() > 0 && score.most() != null) ? text("ofAnswered", number, score.answered())
				: text("of", number, score.highest());
	}

	private static ScoreText text(String name, Object... values) {
		return new ScoreText("assessment.score." + name, values);
	}

}
