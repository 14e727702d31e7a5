package org.alongside.calendar;

/**
 * How much of a day is worked.
 */
public enum DayKind {

	/** Nobody works; no limit in working days ends on it. */
	CLOSED,
	/** Half the day is worked; two of them make a working day. */
	HALF,
	/** The whole day is worked. */
	WORKING;

	/** Returns how many half days are worked: 0, 1 or 2. */
	public int halves() {
		return ordinal();
	}

	DayKind orLess(DayKind other) {
		return compareTo(other) <= 0 ? this : other;
	}

	/** Returns the letter used in tables. */
	String letter() {
		return name().substring(0, 1);
	}

	static DayKind of(char letter) {
		return switch (letter) {
			case 'W' -> WORKING;
			case 'H' -> HALF;
			case 'C' -> CLOSED;
			default -> throw new IllegalArgumentException("Not a kind of day: " + letter);
		};
	}

}
