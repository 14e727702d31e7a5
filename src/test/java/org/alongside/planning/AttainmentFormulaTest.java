package org.alongside.planning;

import org.alongside.planning.AttainmentFormula.Rated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * The first four rows are worked examples for three goals of equal weight; the others
 * were computed by hand from the formula (Kiresuk & Sherman 1968, correlation 0.30).
 */
class AttainmentFormulaTest {

	@ParameterizedTest(name = "{0} weighted {1}: {2}")
	@CsvSource(textBlock = """
			1 1 1,    1 1 1, 63.69
			0 0 0,    1 1 1, 50.00
			-1 -1 -1, 1 1 1, 36.31
			1 0 -1,   1 1 1, 50.00
			1,        1,     60.00
			2,        3,     70.00
			-2,       1,     30.00
			2 -1,     3 1,   64.56
			-2 -2,    1 1,   25.19
			""")
	void isThePublishedScore(String levels, String weights, double score) {
		int[] level = numbers(levels);
		int[] weight = numbers(weights);
		List<Rated> goals = java.util.stream.IntStream.range(0, level.length)
			.mapToObj((goal) -> new Rated(level[goal], weight[goal]))
			.toList();
		assertThat(AttainmentFormula.score(goals, 0.3)).isEqualTo(score, within(0.005));
	}

	@Test
	void countsOnlyHowWeightsStandToEachOther() {
		double once = AttainmentFormula.score(List.of(new Rated(1, 1), new Rated(-2, 2)), 0.3);
		double tenfold = AttainmentFormula.score(List.of(new Rated(1, 10), new Rated(-2, 20)), 0.3);
		assertThat(once).isEqualTo(tenfold, within(1e-9));
	}

	@Test
	void hasNoScoreWithoutAGoal() {
		assertThatIllegalArgumentException().isThrownBy(() -> AttainmentFormula.score(List.of(), 0.3));
	}

	private static int[] numbers(String words) {
		return Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
	}

}
