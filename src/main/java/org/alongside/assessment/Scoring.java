package org.alongside.assessment;

import org.alongside.assessment.Instrument.Danger;
import org.alongside.assessment.Instrument.Item;
import org.alongside.assessment.Instrument.Method;
import org.alongside.assessment.Instrument.Scale;
import org.alongside.assessment.ScaleScore.Part;
import org.alongside.engine.Decisions;
import org.alongside.shared.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Scores the answers to an instrument by its entry in the catalogue and asks its decision
 * what the score means. Never a diagnosis.
 */
@Component
class Scoring {

	/** With more open there is no level anyhow. */
	private static final int MOST_OPEN = 7;

	private final Decisions decisions;

	Scoring(Decisions decisions) {
		this.decisions = decisions;
	}

	Scored score(Instrument instrument, Answers answers) {
		Map<String, ScaleScore> scores = new LinkedHashMap<>();
		for (Scale scale : inOrder(instrument)) {
			ScaleScore score = (scale.method() == Method.FLAGS) ? flagged(scale, scores.values())
					: scored(instrument, scale, answers);
			scores.put(scale.key(), explained(instrument, score, answers));
		}
		List<ScaleScore> told = instrument.scales().stream().map((scale) -> scores.get(scale.key())).toList();
		return new Scored(told, danger(instrument, scores, answers), open(instrument, scores));
	}

	/** Those that look at other scores come after them. */
	private static List<Scale> inOrder(Instrument instrument) {
		return instrument.scales()
			.stream()
			.sorted(Comparator.comparing((scale) -> scale.method() == Method.FLAGS))
			.toList();
	}

	/** What another score is not certain of may still become a flag. */
	private static ScaleScore flagged(Scale scale, Collection<ScaleScore> others) {
		int flags = (int) others.stream().filter((other) -> Objects.equals(other.band(), scale.flag())).count();
		int unknown = (int) others.stream().filter((other) -> other.band() == null).count();
		boolean enough = unknown <= scale.missingAllowed();
		boolean number = unknown < others.size();
		return new ScaleScore(scale.key(), number ? flags : null, 0, others.size(), unknown, false, number && !enough,
				null, null, null, null, List.of(), flags, flags + unknown);
	}

	private static ScaleScore scored(Instrument instrument, Scale scale, Answers answers) {
		List<Item> items = instrument.items(scale);
		List<Part> parts = items.stream().map((item) -> part(item, scale, answers)).toList();
		List<Integer> known = parts.stream().map(Part::worth).filter(Objects::nonNull).toList();
		int sum = known.stream().mapToInt(Integer::intValue).sum();
		int missing = parts.size() - known.size();
		int least = sum;
		int most = sum;
		for (int i = 0; i < parts.size(); i++) {
			if (parts.get(i).worth() == null) {
				least += scale.range(items.get(i)).getMin();
				most += scale.range(items.get(i)).getMax();
			}
		}
		boolean number = scale.method() != Method.NONE && !known.isEmpty();
		boolean scaled = number && missing > 0 && missing <= scale.missingAllowed() && scale.scalesUp();
		Integer score = !number ? null : scaled ? scale.whole(sum, known.size(), parts.size()) : Integer.valueOf(least);
		return new ScaleScore(scale.key(), score, lowest(scale, items), highest(scale, items), missing, scaled,
				number && missing > 0 && !scaled, null, null, null, null, parts, least, most);
	}

	private static Part part(Item item, Scale scale, Answers answers) {
		Integer answer = answer(item, answers);
		if (answer == null) {
			boolean notAsked = notAsked(item, answers);
			return new Part(item.key(), null, notAsked ? 0 : null, item.reversed(), notAsked);
		}
		return new Part(item.key(), answer, scale.counted(item.worth(answer)), item.reversed(), false);
	}

	private static @Nullable Integer answer(Item item, Answers answers) {
		if (!item.ticked()) {
			return answers.wholeNumber(item.key());
		}
		List<String> ticked = answers.choices(item.key());
		if (ticked.isEmpty()) {
			return null;
		}
		return ticked.stream().allMatch("none"::equals) ? 0 : 1;
	}

	private static boolean notAsked(Item item, Answers answers) {
		return item.zeroWhen()
			.stream()
			.anyMatch((earlier) -> earlier.entrySet()
				.stream()
				.allMatch((one) -> one.getValue().equals(answers.wholeNumber(one.getKey()))));
	}

	private static int lowest(Scale scale, List<Item> items) {
		return (scale.method() == Method.SUM) ? items.stream().mapToInt(Item::lowest).sum() : 0;
	}

	private static int highest(Scale scale, List<Item> items) {
		return switch (scale.method()) {
			case SUM -> items.stream().mapToInt(Item::highest).sum();
			case COUNT -> items.size();
			case FLAGS, NONE -> 0;
		};
	}

	private ScaleScore explained(Instrument instrument, ScaleScore score, Answers answers) {
		Scale scale = scale(instrument, score);
		if (scale.method() == Method.NONE) {
			return byAnswers(instrument, score, answers);
		}
		if (score.score() == null) {
			return score;
		}
		Answers row = row(instrument, score, score.score(), answers);
		if (score.atLeast() && !certain(instrument, scale, score, answers)) {
			boolean leftOut = scale.missing() != null && score.missing() <= scale.missingAllowed();
			return leftOut ? score.ofThoseAnswered() : score.tooFew();
		}
		if (row == null) {
			return score;
		}
		return with(instrument, score, row);
	}

	/**
	 * Whether what the least means is true for every answer that is missing: all that it
	 * can become means the same, or more of it is worse and it is past a cut-off already.
	 */
	private boolean certain(Instrument instrument, Scale scale, ScaleScore score, Answers answers) {
		int least = Objects.requireNonNull(score.least());
		int most = Objects.requireNonNull(score.most());
		String band = band(instrument, score, least, answers);
		if (scale.moreIsWorse() && !Objects.equals(band, band(instrument, score, score.lowest(), answers))) {
			return true;
		}
		return IntStream.rangeClosed(least, most)
			.allMatch((one) -> Objects.equals(band, band(instrument, score, one, answers)));
	}

	/**
	 * Without a number, what is open is answered in every way: there is a level only when
	 * all of them lead to it.
	 */
	private ScaleScore byAnswers(Instrument instrument, ScaleScore score, Answers answers) {
		List<Item> open = instrument.items()
			.stream()
			.filter((item) -> !item.ticked() && !item.decidedOpen() && score.open().contains(item.key()))
			.toList();
		if (open.size() > MOST_OPEN || score.answered() == 0) {
			return score;
		}
		Answers first = null;
		for (Map<String, Object> whole : completions(instrument, open, answers.values())) {
			ScaleScore completed = scored(instrument, scale(instrument, score), new Answers(whole));
			Answers row = row(instrument, completed, null, new Answers(whole));
			if (row == null || first != null && !Objects.equals(name(instrument, first), name(instrument, row))) {
				return score;
			}
			first = (first != null) ? first : row;
		}
		return (first != null) ? with(instrument, score, first) : score;
	}

	/** An answer may make a later item needless: then it stays as it is. */
	private static List<Map<String, Object>> completions(Instrument instrument, List<Item> open, Map<String, ?> given) {
		List<Map<String, Object>> completions = List.of(new HashMap<>(given));
		for (Item item : open) {
			List<Map<String, Object>> longer = new ArrayList<>();
			for (Map<String, Object> one : completions) {
				if (notAsked(item, new Answers(one))) {
					longer.add(one);
				}
				else {
					item.values().forEach((value) -> {
						Map<String, Object> with = new HashMap<>(one);
						with.put(item.key(), value.toString());
						longer.add(with);
					});
				}
			}
			completions = longer;
		}
		return completions;
	}

	private static Scale scale(Instrument instrument, ScaleScore score) {
		return instrument.scales()
			.stream()
			.filter((one) -> one.key().equals(score.scale()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No scale " + score.scale() + " in " + instrument));
	}

	private @Nullable String band(Instrument instrument, ScaleScore score, int number, Answers answers) {
		Answers row = row(instrument, score, number, answers);
		return (row != null) ? name(instrument, row) : null;
	}

	private static @Nullable String name(Instrument instrument, Answers row) {
		return row.text(instrument.decides().band());
	}

	private @Nullable Answers row(Instrument instrument, ScaleScore score, @Nullable Integer number, Answers answers) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("scale", score.scale());
		inputs.put("score", number);
		instrument.reads().forEach((key) -> inputs.put(key, read(key, score, answers)));
		return decisions.evaluate(instrument.decides().id(), inputs)
			.stream()
			.findFirst()
			.map(Answers::new)
			.orElse(null);
	}

	private static ScaleScore with(Instrument instrument, ScaleScore score, Answers row) {
		return score.with(name(instrument, row), row.text(instrument.decides().meaning()), row.text("basis"),
				row.text("citation"));
	}

	/**
	 * Items about safety that nobody answered: those a rule names, and those of a score
	 * that may still reach one.
	 */
	static List<String> open(Instrument instrument, Map<String, ScaleScore> scores) {
		Set<String> open = new LinkedHashSet<>();
		Set<String> missing = new HashSet<>();
		scores.values().forEach((score) -> missing.addAll(score.open()));
		for (Instrument.Safety rule : instrument.safety()) {
			ScaleScore score = scores.get(rule.of());
			if (score == null) {
				if (missing.contains(rule.of())) {
					open.add(rule.of());
				}
			}
			else if (score.most() != null && rule.fits(score.most())
					&& (score.score() == null || !rule.fits(score.score()))) {
				open.addAll(score.open());
			}
		}
		return List.copyOf(open);
	}

	/** Returns a field as the decision reads it: a number where it is one. */
	private static @Nullable Object read(String key, ScaleScore score, Answers answers) {
		for (Part part : score.parts()) {
			if (part.item().equals(key) && part.notAsked()) {
				return 0;
			}
		}
		String text = answers.text(key);
		return (text != null && text.matches("-?\\d{1,9}")) ? (Object) Integer.valueOf(text) : text;
	}

	/** Looks at every rule, whatever the total and whatever else is missing. */
	private static @Nullable Danger danger(Instrument instrument, Map<String, ScaleScore> scores, Answers answers) {
		return instrument.safety().stream().filter((rule) -> {
			Integer value = value(instrument, rule.of(), scores, answers);
			return value != null && rule.fits(value);
		}).map(Instrument.Safety::kind).findFirst().orElse(null);
	}

	private static @Nullable Integer value(Instrument instrument, String key, Map<String, ScaleScore> scores,
			Answers answers) {
		ScaleScore score = scores.get(key);
		if (score != null) {
			return score.score();
		}
		return instrument.items()
			.stream()
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.map((item) -> answer(item, answers))
			.orElse(null);
	}

}
