package org.alongside.shared;

/**
 * Who did something: a member of staff, or a part of the system acting by a rule.
 */
public sealed interface Actor {

	/**
	 * Returns the text form kept in records: {@code staff:<id>} or {@code system:<name>}.
	 */
	String reference();

	/**
	 * A member of staff.
	 *
	 * @param id their identifier
	 */
	record Person(StaffId id) implements Actor {
		@Override
		public String reference() {
			return "staff:" + id;
		}
	}

	/**
	 * A part of the system, such as a process or a schedule.
	 *
	 * @param name the name people know it by, such as {@code intake}
	 */
	record Automatic(String name) implements Actor {
		@Override
		public String reference() {
			return "system:" + name;
		}
	}

	/** Returns the actor for a member of staff. */
	static Actor person(StaffId id) {
		return new Person(id);
	}

	/** Returns the actor for a part of the system. */
	static Actor automatic(String name) {
		return new Automatic(name);
	}

	/**
	 * Reads an actor from its text form.
	 * @throws IllegalArgumentException if the text is neither form
	 */
	static Actor of(String reference) {
		if (reference.startsWith("staff:")) {
			return person(StaffId.of(reference.substring(6)));
		}
		if (reference.startsWith("system:")) {
			return automatic(reference.substring(7));
		}
		throw new IllegalArgumentException("Not an actor: " + reference);
	}

}
