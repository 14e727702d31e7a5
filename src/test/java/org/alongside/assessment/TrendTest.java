package org.alongside.assessment;

import org.alongside.assessment.Instrument.Better;
import org.alongside.assessment.Instrument.Change;
import org.alongside.assessment.InstrumentResult.Administered;
import org.alongside.assessment.Trend.Point;
import org.alongside.assessment.Trend.Verdict;
import org.alongside.fakes.People;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTest {

	private static final Change LOWER = new Change(6, Better.LOWER, "IAPT Manual");

	private static final Change HIGHER = new Change(6, Better.HIGHER, "IAPT Manual");

	@ParameterizedTest
	@CsvSource({ "20,15,WITHIN_CHANCE", "20,14,BETTER", "10,15,WITHIN_CHANCE", "10,16,WORSE", "10,10,WITHIN_CHANCE" })
	void marksAChangeFromTheReliableOneOn(int before, int after, Verdict verdict) {
		Point last = trend(LOWER, before, after).points().get(1);

		assertThat(last.verdict()).isEqualTo(verdict);
		assertThat(last.marked()).isEqualTo(verdict != Verdict.WITHIN_CHANCE);
	}

	@Test
	void knowsWhereMoreIsBetter() {
		assertThat(trend(HIGHER, 10, 16, 10).points()).extracting(Point::verdict)
			.containsExactly(null, Verdict.BETTER, Verdict.WORSE);
	}

	@Test
	void judgesNothingWhereNobodyPublishedAReliableChange() {
		assertThat(trend(null, 0, 27).points()).extracting(Point::verdict).containsExactly(null, null);
	}

	@Test
	void writesTheSignOfAChange() {
		assertThat(trend(LOWER, 20, 14, 15).points()).extracting(Point::signed).containsExactly("", "−6", "+1");
	}

	@Test
	void drawsFromLeftToRightAndHighScoresHigh() {
		Trend trend = trend(LOWER, 0, 27, 13);

		assertThat(trend.points()).extracting(Point::x).containsExactly(14, 160, 306);
		assertThat(trend.points()).extracting(Point::y).containsExactly(82, 14, 49);
		assertThat(trend.line()).isEqualTo("14,82 160,14 306,49");
	}

	private static Trend trend(@Nullable Change change, int... scores) {
		CaseId caseId = new CaseId(UUID.randomUUID());
		Assessment round = Assessment.opened(caseId, "ageing", 1, People.NOW)
			.chosen(List.of("instrument-phq-9"), null, Actor.automatic("test"), People.NOW);
		List<InstrumentResult> results = IntStream.range(0, scores.length)
			.mapToObj((day) -> result(round, scores[day], People.NOW.plus(Duration.ofDays(day))))
			.toList();
		return Trend.of("PHQ-9", change, results, Instant::toString);
	}

	private static InstrumentResult result(Assessment round, int score, Instant at) {
		ScaleScore total = new ScaleScore("total", score, 0, 27, 0, false, false, null, null, null, null, List.of(),
				score, score);
		return InstrumentResult.completed(round, "instrument-phq-9", new Administered("1", 1, "task:1", null, null),
				new Scored(List.of(total), null, List.of()), Actor.automatic("test"), at);
	}

}
