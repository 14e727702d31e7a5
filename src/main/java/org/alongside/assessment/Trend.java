package org.alongside.assessment;

import org.alongside.assessment.Instrument.Better;
import org.alongside.assessment.Instrument.Change;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a score went over time, ready to be drawn and to be read as text. A change counts
 * as more than chance only where somebody published how large it has to be.
 *
 * @param name of the instrument
 * @param points the scores, oldest first; at least two
 * @param highest the highest score possible
 * @param reliable the smallest change that is more than chance, or null when nobody
 * published one
 * @param source where that was published, or null
 */
public record Trend(String name, List<Point> points, int highest, @Nullable Integer reliable, @Nullable String source) {

	/** Width and height of the drawing. */
	static final int WIDTH = 320;

	static final int HEIGHT = 96;

	private static final int MARGIN = 14;

	/** Draws results of one instrument that have scores, oldest first. */
	static Trend of(String name, @Nullable Change change, List<InstrumentResult> results,
			Function<Instant, String> when) {
		List<Point> points = new ArrayList<>();
		Instant first = results.get(0).completedAt();
		long whole = Duration.between(first, results.get(results.size() - 1).completedAt()).toMillis();
		int highest = results.stream().mapToInt(InstrumentResult::highest).max().orElse(1);
		Integer before = null;
		for (InstrumentResult result : results) {
			int score = result.total().orElseThrow();
			long since = Duration.between(first, result.completedAt()).toMillis();
			double across = (whole > 0) ? (double) since / whole : (double) points.size() / (results.size() - 1);
			int x = MARGIN + (int) Math.round(across * (WIDTH - 2 * MARGIN));
			int y = HEIGHT - MARGIN - (int) Math.round((double) score / Math.max(1, highest) * (HEIGHT - 2 * MARGIN));
			points.add(new Point(x, y, score, when.apply(result.completedAt()),
					(before != null) ? score - before : null, verdict(change, before, score)));
			before = score;
		}
		return new Trend(name, points, highest, (change != null) ? change.reliable() : null,
				(change != null) ? change.source() : null);
	}

	/** Returns the corners of the line, as SVG writes them. */
	public String line() {
		return points.stream().map((point) -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
	}

	private static @Nullable Verdict verdict(@Nullable Change change, @Nullable Integer before, int score) {
		if (change == null || before == null) {
			return null;
		}
		int by = score - before;
		if (Math.abs(by) < change.reliable()) {
			return Verdict.WITHIN_CHANCE;
		}
		return ((by < 0) == (change.better() == Better.LOWER)) ? Verdict.BETTER : Verdict.WORSE;
	}

	/**
	 * A score in time.
	 *
	 * @param x place in the drawing
	 * @param y place in the drawing
	 * @param score the score
	 * @param at when, in the reader's words
	 * @param change since the time before, or null for the first
	 * @param verdict what the change is, or null where that is not known
	 */
	public record Point(int x, int y, int score, String at, @Nullable Integer change, @Nullable Verdict verdict) {

		/** Returns the change with its sign, such as {@code −6}. */
		public String signed() {
			if (change == null) {
				return "";
			}
			return (change < 0) ? "−" + -change : "+" + change;
		}

		/** Returns whether the change is more than chance. */
		public boolean marked() {
			return verdict == Verdict.BETTER || verdict == Verdict.WORSE;
		}

	}

	/** What a change is. */
	public enum Verdict {

		/** Smaller than the published reliable change. */
		WITHIN_CHANCE,

		/** Beyond it, for the better. */
		BETTER,

		/** Beyond it, for the worse. */
		WORSE

	}

}
