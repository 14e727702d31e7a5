package org.alongside.assessment;

import org.alongside.assessment.Instrument.Item;
import org.alongside.assessment.Instrument.Method;
import org.alongside.assessment.Instrument.Missing;
import org.alongside.assessment.Instrument.Safety;
import org.alongside.assessment.Instrument.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A wrong number anywhere in the scoring of an instrument makes a vector fail: each
 * number of each decision table and of each entry is moved by one, up and down, and at
 * least one vector must notice.
 */
class CutOffsTest {

	private static final Pattern CELL = Pattern.compile("<inputEntry id=\"[^\"]*\">\\s*<text>(.*?)</text>",
			Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"-])\\d+(?![\\w\"-])");

	private static final Map<String, String> FILES = CatalogueFiles.beside();

	private static final Catalogue CATALOGUE = CatalogueFiles.shipped();

	static Stream<Instrument> instruments() {
		return CATALOGUE.all().stream();
	}

	@ParameterizedTest
	@MethodSource("instruments")
	void noticesEveryNumberOfTheDecisionTable(Instrument instrument) {
		String file = instrument.decides().id() + ".dmn";
		List<String> unnoticed = new ArrayList<>();
		Matcher cell = CELL.matcher(FILES.get(file));
		while (cell.find()) {
			Matcher number = NUMBER.matcher(cell.group(1));
			while (number.find()) {
				for (int by : new int[] { -1, 1 }) {
					int at = cell.start(1) + number.start();
					String moved = moved(FILES.get(file), at, number.group().length(), by);
					RealDecisions wrong = decisions(file, moved);
					if (!noticed(instrument, new Scoring(wrong)) && !same(instrument, wrong)) {
						unnoticed.add(cell.group(1) + " moved by " + by + " at " + line(FILES.get(file), at));
					}
				}
			}
		}
		assertThat(unnoticed).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("instruments")
	void noticesEveryNumberOfTheEntry(Instrument instrument) {
		Scoring right = new Scoring(new RealDecisions(FILES));
		Map<String, Instrument> wrong = new HashMap<>();
		for (int by : new int[] { -1, 1 }) {
			for (int i = 0; i < instrument.safety().size(); i++) {
				wrong.put("safety " + i + " by " + by, with(instrument, instrument.items(),
						changed(instrument.safety(), i, (rule) -> moved(rule, by)), instrument.scales()));
			}
			for (int i = 0; i < instrument.scales().size(); i++) {
				for (Map.Entry<String, Scale> scale : moved(instrument, instrument.scales().get(i), by).entrySet()) {
					wrong.put("scale " + i + " " + scale.getKey() + " by " + by, with(instrument, instrument.items(),
							instrument.safety(), changed(instrument.scales(), i, (one) -> scale.getValue())));
				}
			}
		}
		for (int i = 0; i < instrument.items().size(); i++) {
			Item item = instrument.items().get(i);
			boolean scored = instrument.scales()
				.stream()
				.anyMatch((scale) -> scale.method() != Method.NONE && scale.method() != Method.FLAGS);
			if (item.reversed()) {
				wrong.put(item.key() + " not reversed",
						with(instrument,
								changed(instrument.items(), i,
										(one) -> new Item(one.key(), one.values(), false, one.zeroWhen(), one.ticked(),
												one.decidedOpen(), one.loinc())),
								instrument.safety(), instrument.scales()));
			}
			for (int j = 0; scored && j < item.zeroWhen().size(); j++) {
				List<Map<String, Integer>> fewer = new ArrayList<>(item.zeroWhen());
				fewer.remove(j);
				wrong.put(item.key() + " missing when not asked (" + j + ")",
						with(instrument,
								changed(instrument.items(), i,
										(one) -> new Item(one.key(), one.values(), one.reversed(), fewer, one.ticked(),
												one.decidedOpen(), one.loinc())),
								instrument.safety(), instrument.scales()));
			}
		}
		assertThat(wrong.entrySet().stream().filter((one) -> !noticed(one.getValue(), right)).map(Map.Entry::getKey))
			.isEmpty();
	}

	private static boolean noticed(Instrument instrument, Scoring scoring) {
		return ItemVector.of(instrument.id()).stream().anyMatch((vector) -> {
			try {
				return !vector.outcome(instrument, scoring).equals(vector.expected());
			}
			catch (RuntimeException ex) {
				return true;
			}
		});
	}

	/**
	 * Returns whether the moved table answers whatever may be asked as the right one
	 * does, so that nothing is wrong.
	 */
	private static boolean same(Instrument instrument, RealDecisions wrong) {
		RealDecisions right = new RealDecisions(FILES);
		String id = instrument.decides().id();
		return asked(instrument).allMatch((inputs) -> {
			try {
				return right.evaluate(id, inputs).equals(wrong.evaluate(id, inputs));
			}
			catch (RuntimeException ex) {
				return false;
			}
		});
	}

	private static Stream<Map<String, Object>> asked(Instrument instrument) {
		Stream<Map<String, Object>> rows = instrument.scales()
			.stream()
			.flatMap((scale) -> IntStream.rangeClosed(lowest(instrument, scale), highest(instrument, scale))
				.mapToObj((score) -> new HashMap<>(Map.of("scale", scale.key(), "score", score))));
		for (String key : instrument.reads()) {
			rows = rows.flatMap((row) -> Stream.of(null, 0, 1, 2, 3).map((value) -> {
				Map<String, Object> more = new HashMap<>(row);
				more.put(key, value);
				return more;
			}));
		}
		return rows;
	}

	private static int lowest(Instrument instrument, Scale scale) {
		return (scale.method() == Method.SUM) ? instrument.items(scale).stream().mapToInt(Item::lowest).sum() : 0;
	}

	private static int highest(Instrument instrument, Scale scale) {
		return switch (scale.method()) {
			case SUM -> instrument.items(scale).stream().mapToInt(Item::highest).sum();
			case COUNT -> instrument.items(scale).size();
			case FLAGS -> instrument.scales().size() - 1;
			case NONE -> 0;
		};
	}

	private static RealDecisions decisions(String file, String text) {
		Map<String, String> files = new HashMap<>(FILES);
		files.put(file, text);
		return new RealDecisions(files);
	}

	private static String moved(String text, int at, int length, int by) {
		int number = Integer.parseInt(text.substring(at, at + length)) + by;
		return text.substring(0, at) + number + text.substring(at + length);
	}

	private static long line(String text, int at) {
		return text.substring(0, at).lines().count();
	}

	private static Safety moved(Safety rule, int by) {
		return new Safety(rule.of(), plus(rule.from(), by), plus(rule.upTo(), by), rule.kind(), rule.source());
	}

	private static Map<String, Scale> moved(Instrument instrument, Scale scale, int by) {
		Map<String, Scale> moved = new HashMap<>();
		if (scale.from() != null || scale.upTo() != null) {
			moved.put("counts",
					new Scale(scale.key(), scale.label(), scale.items(), scale.method(), plus(scale.from(), by),
							plus(scale.upTo(), by), scale.flag(), scale.missing(), scale.better(), scale.change()));
		}
		Missing missing = scale.missing();
		if (missing != null && missing.upTo() + by < instrument.items(scale).size()) {
			moved.put("missing",
					new Scale(scale.key(), scale.label(), scale.items(), scale.method(), scale.from(), scale.upTo(),
							scale.flag(),
							new Missing(missing.upTo() + by, missing.then(), missing.basis(), missing.source()),
							scale.better(), scale.change()));
		}
		return moved;
	}

	private static Integer plus(Integer number, int by) {
		return (number != null) ? Integer.valueOf(number + by) : null;
	}

	private static <T> List<T> changed(List<T> list, int at, UnaryOperator<T> change) {
		List<T> changed = new ArrayList<>(list);
		changed.set(at, Objects.requireNonNull(change.apply(list.get(at))));
		return changed;
	}

	private static Instrument with(Instrument one, List<Item> items, List<Safety> safety, List<Scale> scales) {
		return new Instrument(one.id(), one.version(), one.title(), one.about(), one.published(), one.loinc(),
				one.licence(), one.usable(), one.needs(), one.administer(), one.fromAge(), one.languages(),
				one.wording(), one.form(), one.decision(), one.always(), items, one.reads(), safety, scales);
	}

}
