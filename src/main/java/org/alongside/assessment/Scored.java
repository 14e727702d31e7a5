package org.alongside.assessment;

import org.alongside.assessment.Instrument.Danger;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of the answers to an instrument.
 *
 * @param scales its scores, the instrument's own first
 * @param danger what an answer points to that asks for acting at once, or null
 * @param open keys of items about safety that were left open
 */
record Scored(List<ScaleScore> scales, @Nullable Danger danger, List<String> open) {

	ScaleScore main() {
		return scales.get(0);
	}

}
