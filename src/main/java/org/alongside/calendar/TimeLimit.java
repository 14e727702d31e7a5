package org.alongside.calendar;

/**
 * How long something may take.
 *
 * @param amount how many, 0 or more
 * @param unit of what
 */
public record TimeLimit(int amount, Unit unit) {

	public TimeLimit {
		if (amount < 0) {
			throw new IllegalArgumentException("A limit lies ahead: " + amount);
		}
	}

	/**
	 * Reads a limit as it is kept: {@code 15 calendar-days}.
	 * @throws IllegalArgumentException if it is not written that way
	 */
	public static TimeLimit of(String text) {
		String[] parts = text.split(" ");
		if (parts.length != 2) {
			throw new IllegalArgumentException("Not a limit: " + text);
		}
		return new TimeLimit(Integer.parseInt(parts[0]), Unit.of(parts[1]));
	}

	/** Returns the limit with so much more. */
	public TimeLimit plus(int more) {
		return new TimeLimit(amount + more, unit);
	}

	@Override
	public String toString() {
		return amount + " " + unit.code();
	}

	/**
	 * What a limit is counted in.
	 */
	public enum Unit {

		/** Hours, counted through nights and closed days. */
		HOURS("hours"),
		/** All days; the rule says when, so the last may be a closed one. */
		CALENDAR_DAYS("calendar-days"),
		/** Days that are worked; the last one is never a closed one. */
		WORKING_DAYS("working-days");

		private final String code;

		Unit(String code) {
			this.code = code;
		}

		/** Returns the name used in decision tables, such as {@code working-days}. */
		public String code() {
			return code;
		}

		/**
		 * Finds a unit by the name used in decision tables.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Unit of(String code) {
			for (Unit unit : values()) {
				if (unit.code.equals(code)) {
					return unit;
				}
			}
			throw new IllegalArgumentException("A deadline is counted in an unknown unit: " + code);
		}

	}

}
