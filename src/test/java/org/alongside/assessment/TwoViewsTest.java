package org.alongside.assessment;

import org.alongside.assessment.Needs.NeedSummary;
import org.alongside.assessment.TwoViews.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.alongside.assessment.NeedPriority.LATER;
import static org.alongside.assessment.NeedPriority.NOW;
import static org.alongside.assessment.NeedPriority.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TwoViewsTest {

	@Test
	void keepsTheClientsOrderWhateverTheWorkerSays() {
		assertThat(TwoViews.of(List.of(need("dog", 3, LATER), need("rent", 5, NOW), need("work", null, NOW))).rows())
			.extracting(Row::description, Row::place)
			.containsExactly(tuple("dog", 1), tuple("rent", 2), tuple("work", null));
	}

	@Test
	void saysOnlyWhereOnesFirstIsTheOthersLast() {
		assertThat(apart(need("dog", 1, LATER), need("rent", 2, SOON), need("work", 3, NOW)))
			.containsExactly("clientFirst", null, "workerFirst");
		assertThat(apart(need("rent", 1, NOW), need("work", 2, SOON), need("dog", 3, LATER))).containsOnlyNulls();
		assertThat(apart(need("rent", 1, SOON), need("work", 2, NOW), need("dog", 3, LATER))).containsOnlyNulls();
	}

	@Test
	void saysNothingWhereThereIsNothingToCompare() {
		assertThat(apart(need("dog", 1, LATER))).containsOnlyNulls();
		assertThat(apart(need("dog", 1, LATER), need("rent", 2, LATER))).containsOnlyNulls();
		assertThat(apart(need("dog", 1, LATER), need("rent", 1, NOW))).containsOnlyNulls();
		assertThat(apart(need("dog", 1, LATER), need("rent", 2, null))).containsOnlyNulls();
		assertThat(apart(need("dog", 1, LATER), need("rent", null, NOW))).containsOnlyNulls();
	}

	private static List<@Nullable String> apart(NeedSummary... needs) {
		return TwoViews.of(List.of(needs)).rows().stream().map(Row::apart).toList();
	}

	private static NeedSummary need(String description, @Nullable Integer rank, @Nullable NeedPriority priority) {
		return new NeedSummary(UUID.randomUUID(), "stress", description, rank, priority);
	}

}
