package org.alongside.assessment;

import org.alongside.assessment.Instrument.Item;
import org.alongside.assessment.Instrument.Scale;
import org.alongside.shared.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of answers that are not complete is true whatever the missing ones are.
 */
class CertaintyTest {

	private static final int PARTIAL = 1_000;

	private static final int COMPLETIONS = 4;

	private static final Catalogue CATALOGUE = CatalogueFiles.shipped();

	private static final RealDecisions DECISIONS = new RealDecisions(CatalogueFiles.beside());

	private static final Scoring SCORING = new Scoring(DECISIONS);

	static Stream<Instrument> instruments() {
		return CATALOGUE.all().stream();
	}

	@ParameterizedTest
	@MethodSource("instruments")
	void saysOnlyWhatIsTrueForEveryCompletion(Instrument instrument) {
		Random random = new Random(14);
		for (int round = 0; round < PARTIAL; round++) {
			Map<String, Object> partial = new HashMap<>();
			double answered = random.nextDouble();
			for (Item item : instrument.items()) {
				if (random.nextDouble() < answered) {
					partial.put(item.key(), anAnswer(item, random));
				}
			}
			Scored said = SCORING.score(instrument, new Answers(partial));
			for (int completion = 0; completion < COMPLETIONS; completion++) {
				Map<String, Object> whole = completed(instrument, partial, random, completion);
				Scored complete = SCORING.score(instrument, new Answers(whole));
				for (int at = 0; at < said.scales().size(); at++) {
					holds(instrument, said.scales().get(at), complete.scales().get(at), partial + " then " + whole);
				}
				assertThat(complete.open()).as("safety of %s", whole).isEmpty();
				if (said.danger() != null) {
					assertThat(complete.danger()).as("danger of %s", whole).isNotNull();
				}
			}
		}
	}

	private static void holds(Instrument instrument, ScaleScore said, ScaleScore whole, String answers) {
		Scale scale = instrument.scales()
			.stream()
			.filter(one -> one.key().equals(said.scale()))
			.findFirst()
			.orElseThrow();
		String about = instrument + " " + said.scale() + " " + answers;
		if (whole.score() != null) {
			assertThat(whole.score()).as(about).isBetween(said.least(), said.most());
		}
		if (said.atLeast()) {
			assertThat(said.score()).as(about).isEqualTo(said.least());
		}
		boolean byRule = instrument.items()
			.stream()
			.anyMatch(item -> item.decidedOpen() && said.open().contains(item.key()));
		if (said.band() == null || said.scaledUp() || byRule) {
			return;
		}
		if (!said.atLeast()) {
			assertThat(whole.band()).as(about).isEqualTo(said.band());
		}
		else if (!scale.moreIsWorse()) {
			assertThat(whole.band()).as(about).isEqualTo(said.band());
		}
		else {
			List<String> order = bands(instrument, said);
			assertThat(order.indexOf(whole.band())).as(about).isGreaterThanOrEqualTo(order.indexOf(said.band()));
			assertThat(order.indexOf(said.band())).as(about)
				.satisfiesAnyOf(rank -> assertThat(rank).isPositive(),
						rank -> assertThat(bandOf(instrument, said, said.most())).isEqualTo(said.band()));
		}
	}

	/** Returns the bands of a scale from the lowest score to the highest. */
	private static List<String> bands(Instrument instrument, ScaleScore score) {
		return IntStream.rangeClosed(score.lowest(), score.highest())
			.mapToObj(number -> bandOf(instrument, score, number))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private static String bandOf(Instrument instrument, ScaleScore score, int number) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("scale", score.scale());
		inputs.put("score", number);
		score.parts().forEach(part -> inputs.put(part.item(), part.answer()));
		return DECISIONS.evaluate(instrument.decides().id(), inputs)
			.stream()
			.findFirst()
			.map(row -> (String) row.get(instrument.decides().band()))
			.orElse(null);
	}

	private static Object anAnswer(Item item, Random random) {
		return item.ticked() ? List.of(random.nextBoolean() ? "none" : "a")
				: item.values().get(random.nextInt(item.values().size())).toString();
	}

	/** The lowest, the highest, and others between. */
	private static Map<String, Object> completed(Instrument instrument, Map<String, Object> partial, Random random,
			int kind) {
		Map<String, Object> whole = new HashMap<>(partial);
		for (Item item : instrument.items()) {
			if (whole.containsKey(item.key()) || needless(item, whole)) {
				continue;
			}
			List<Integer> values = new ArrayList<>(item.values());
			whole.put(item.key(), switch (kind) {
				case 0 -> item.ticked() ? List.of("none")
						: Integer.toString(item.reversed() ? item.highest() : item.lowest());
				case 1 ->
					item.ticked() ? List.of("a") : Integer.toString(item.reversed() ? item.lowest() : item.highest());
				default ->
					item.ticked() ? anAnswer(item, random) : values.get(random.nextInt(values.size())).toString();
			});
		}
		return whole;
	}

	private static boolean needless(Item item, Map<String, Object> whole) {
		return item.zeroWhen()
			.stream()
			.anyMatch(earlier -> earlier.entrySet()
				.stream()
				.allMatch(one -> one.getValue().toString().equals(whole.get(one.getKey()))));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			instrument-ahc-hrsn, - - - - - - 5 5 - -, safety, 12, true, need
			instrument-ahc-hrsn, - - - - - - 5 1 - -, safety, , false,
			instrument-audit, 4 4 - - - - - - - -, total, 8, true, zone-2
			instrument-audit-c, 4 - -, total, 4, true, positive
			instrument-audit-c, 1 - -, total, , false,
			instrument-pc-ptsd-5, 1 1 1 - -, total, 3, true, sensitive
			instrument-pc-ptsd-5, 1 1 1 1 -, total, 4, true, positive
			instrument-phq-9, 3 3 3 3 - - - - -, total, 12, true, moderate
			instrument-phq-9, 1 1 - - - - - - -, total, , false,
			instrument-katz-adl, 1 1 1 1 1 -, total, , false,
			""")
	void saysWhatIsPassedAlready(String instrument, String answers, String scale, Integer score, boolean atLeast,
			String band) {
		ScaleScore found = scored(instrument, answers, scale);

		assertThat(found.score()).isEqualTo(score);
		assertThat(found.atLeast()).isEqualTo(atLeast);
		assertThat(found.band()).isEqualTo(band);
		assertThat(found.open()).hasSize(found.missing());
	}

	@Test
	void scalesAPartialScoreAndSaysBetweenWhatItCanBe() {
		ScaleScore found = scored("instrument-phq-9", "1 1 1 1 1 1 1 1 -", "total");

		assertThat(found.scaledUp()).isTrue();
		assertThat(found.atLeast()).isFalse();
		assertThat(found.score()).isEqualTo(9);
		assertThat(found.answered()).isEqualTo(8);
		assertThat(found.least()).isEqualTo(8);
		assertThat(found.most()).isEqualTo(11);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1 1 - - - 0 -,
			0 0 - - - 0 -, none
			1 1 0 0 0 - -,
			1 1 - 1 - - -, high
			1 1 0 0 0 1 -, high
			1 1 0 0 0 1 0, moderate
			1 1 0 0 0 1 1, high
			- - - - - - -,
			""")
	void givesNoLevelOfSuicideRiskWhileWhatDecidesItIsOpen(String answers, String band) {
		Map<String, Object> given = given(CATALOGUE.find("instrument-c-ssrs").orElseThrow(), answers);
		Scored scored = SCORING.score(CATALOGUE.find("instrument-c-ssrs").orElseThrow(), new Answers(given));

		assertThat(scored.main().band()).isEqualTo(band);
	}

	@Test
	void namesWhatIsOpenAboutSafety() {
		assertThat(open("instrument-phq-9", "0 0 0 0 0 0 0 0 -")).containsExactly("item9");
		assertThat(open("instrument-phq-9", "0 0 0 0 0 0 0 - 0")).isEmpty();
		assertThat(open("instrument-c-ssrs", "1 1 - - - 0 -")).containsExactly("item3", "item4", "item5");
		assertThat(open("instrument-c-ssrs", "0 0 - - - - -")).containsExactly("item6", "recent6");
		assertThat(open("instrument-ahc-hrsn", "1 none 1 1 1 1 3 3 - -")).containsExactly("item9", "item10");
		assertThat(open("instrument-hark", "0 - 0 0")).containsExactly("item2");
	}

	private static List<String> open(String instrument, String answers) {
		Instrument entry = CATALOGUE.find(instrument).orElseThrow();
		return SCORING.score(entry, new Answers(given(entry, answers))).open();
	}

	private static ScaleScore scored(String instrument, String answers, String scale) {
		Instrument entry = CATALOGUE.find(instrument).orElseThrow();
		return SCORING.score(entry, new Answers(given(entry, answers)))
			.scales()
			.stream()
			.filter(one -> one.scale().equals(scale))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, Object> given(Instrument entry, String answers) {
		Map<String, Object> given = new HashMap<>();
		String[] parts = answers.strip().split(" ");
		for (int i = 0; i < entry.items().size(); i++) {
			Item item = entry.items().get(i);
			if (!parts[i].equals("-")) {
				given.put(item.key(), item.ticked() ? List.of(parts[i]) : parts[i]);
			}
		}
		return given;
	}

}
