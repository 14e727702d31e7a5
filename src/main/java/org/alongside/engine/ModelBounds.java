package org.alongside.engine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a diagram may ask of the machine: how often something comes round, how many of one
 * thing are made, how long a history is kept. The bounds are ours, far above what the
 * processes of an agency need.
 */
final class ModelBounds {

	/** A timer waits at least so long. */
	static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

	/** Something that comes again comes no sooner than after this. */
	static final Duration SHORTEST_CYCLE = Duration.ofMinutes(15);

	/** So many of one task, written as a number in the diagram. */
	static final int MOST_AT_ONCE = 100;

	/** Days that the engine keeps its own history; the record of the case is ours. */
	static final int LONGEST_HISTORY = 366;

	private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:[^/]+/)?(P[^/]+)");

	private static final Pattern DAYS = Pattern.compile("P?(\\d{1,4})D?");

	private ModelBounds() {
	}

	/**
	 * Returns the code of what is wrong with the text of an element, null when nothing
	 * is.
	 */
	static @Nullable String problem(String element, String text) {
		String value = text.strip();
		return switch (element) {
			case "bpmn:timeDuration" -> atLeast(value, SHORTEST_WAIT) ? null : "wait";
			case "bpmn:timeCycle" -> {
				Matcher cycle = CYCLE.matcher(value);
				yield cycle.matches() && atLeast(cycle.group(1), SHORTEST_CYCLE) ? null : "cycle";
			}
			case "bpmn:loopCardinality" ->
				value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_AT_ONCE ? null : "atOnce";
			default -> null;
		};
	}

	/** Returns whether a history is kept for a number of days and not for ever. */
	static boolean keepsHistory(@Nullable String timeToLive) {
		Matcher days = DAYS.matcher(timeToLive == null ? "" : timeToLive.strip());
		return days.matches() && Integer.parseInt(days.group(1)) <= LONGEST_HISTORY;
	}

	private static boolean atLeast(String text, Duration shortest) {
		try {
			int time = text.indexOf('T');
			Duration length = Duration.ZERO;
			if (time != 1) {
				Period days = Period.parse(time < 0 ? text : text.substring(0, time));
				length = Duration.ofDays(days.toTotalMonths() * 28 + days.getDays());
			}
			if (time >= 0) {
				length = length.plus(Duration.parse("P" + text.substring(time)));
			}
			return length.compareTo(shortest) >= 0;
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			return false;
		}
	}

}
