package org.alongside.people;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads what binds two people as it was typed: {@code parent} says it of the person,
 * {@code parent.of} of the other.
 */
final class TieRules {

	private static final String OF = ".of";

	private TieRules() {
	}

	/**
	 * Reads a tie of a person.
	 * @param fresh whether the person is not written down yet
	 */
	static @Nullable Tie read(Typed typed, UUID person, Family family, LocalDate today, boolean fresh) {
		String side = Objects.requireNonNullElse(typed.text("bond-code", 60), "");
		boolean turned = side.endsWith(OF);
		Bond bond = Bond.of(turned ? side.substring(0, side.length() - OF.length()) : side).orElse(null);
		if (bond == null || !bond.sides().contains(side)) {
			typed.refuse("bond-code", side.isEmpty() ? "required" : "option");
		}
		UUID other = typed.id("bond-other");
		if (family.person(other).isEmpty()) {
			typed.refuse("bond-other", other == null ? "required" : "option");
		}
		if (person.equals(other)) {
			typed.refuse("bond-other", "tieSelf");
		}
		LocalDate since = fresh ? null : typed.past("bond-since", today);
		LocalDate until = fresh ? null : typed.past("bond-until", today);
		if (since != null && until != null && until.isBefore(since)) {
			typed.refuse("bond-until", "untilBeforeSince");
		}
		String note = fresh ? null : typed.text("bond-note", 300);
		if (bond == null || other == null) {
			return null;
		}
		if (bond.mutual()) {
			// One order only, so that nobody is tied twice.
			turned = other.compareTo(person) < 0;
		}
		if (bond.parental() && family.ties().stream().anyMatch(turned ? above(person, other) : above(other, person))) {
			typed.refuse("bond-code", "tieCircle");
		}
		return new Tie(UUID.randomUUID(), bond, turned ? other : person, turned ? person : other, since, until, note);
	}

	private static java.util.function.Predicate<Tie> above(UUID parent, UUID child) {
		return tie -> tie.bond().parental() && tie.one().equals(parent) && tie.other().equals(child);
	}

}
