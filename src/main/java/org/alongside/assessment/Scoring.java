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

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scores the answers to an instrument by its entry in the catalogue and asks its decision
 * what the score means. Never a diagnosis.
 */
@Component
class Scoring {

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
		return new Scored(told, danger(instrument, scores, answers));
	}

	/** Those that look at other scores come after them. */
	private static List<Scale> inOrder(Instrument instrument) {
		return instrument.scales()
			.stream()
			.sorted(Comparator.comparing((scale) -> scale.method() == Method.FLAGS))
			.toList();
	}

	private static ScaleScore flagged(Scale scale, Collection<ScaleScore> others) {
		int flags = (int) others.stream().filter((other) -> Objects.equals(other.band(), scale.flag())).count();
		int unknown = (int) others.stream().filter((other) -> other.band() == null).count();
		boolean settled = scale.settledFrom() != null && flags >= scale.settledFrom();
		boolean enough = unknown <= scale.missingAllowed();
		return new ScaleScore(scale.key(), (enough || settled) ? flags : null, 0, others.size(), unknown, false,
				!enough && settled, null, null, null, null, List.of());
	}

	private static ScaleScore scored(Instrument instrument, Scale scale, Answers answers) {
		List<Item> items = instrument.items(scale);
		List<Part> parts = items.stream().map((item) -> part(item, scale, answers)).toList();
		List<Integer> known = parts.stream().map(Part::worth).filter(Objects::nonNull).toList();
		int sum = known.stream().mapToInt(Integer::intValue).sum();
		int missing = parts.size() - known.size();
		boolean enough = !known.isEmpty() && missing <= scale.missingAllowed();
		boolean settled = scale.settledFrom() != null && sum >= scale.settledFrom();
		Integer score = null;
		if (scale.method() != Method.NONE && enough) {
			score = scale.whole(sum, known.size(), parts.size());
		}
		else if (scale.method() != Method.NONE && settled) {
			score = sum;
		}
		return new ScaleScore(scale.key(), score, lowest(scale, items), highest(scale, items), missing,
				score != null && enough && missing > 0, score != null && !enough, null, null, null, null, parts);
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
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("scale", score.scale());
		inputs.put("score", score.score());
		instrument.reads().forEach((key) -> inputs.put(key, read(key, score, answers)));
		return decisions.evaluate(instrument.decides().id(), inputs)
			.stream()
			.findFirst()
			.map(Answers::new)
			.map((row) -> new ScaleScore(score.scale(), score.score(), score.lowest(), score.highest(), score.missing(),
					score.scaledUp(), score.atLeast(), row.text(instrument.decides().band()),
					row.text(instrument.decides().meaning()), row.text("basis"), row.text("citation"), score.parts()))
			.orElse(score);
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
