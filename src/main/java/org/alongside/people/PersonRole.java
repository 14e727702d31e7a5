package org.alongside.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is in a case.
 */
public enum PersonRole {

	/** A client of the case; several may be. */
	CLIENT,

	/** Family, by blood or by choice. */
	FAMILY,

	/** A friend. */
	FRIEND,

	/** Somebody from next door. */
	NEIGHBOUR,

	/** A school or child care. */
	SCHOOL,

	/** A doctor, nurse or therapist. */
	HEALTH,

	/** A court, probation, a lawyer. */
	COURT,

	/** Another agency. */
	AGENCY,

	/** Work. */
	EMPLOYER,

	/** A congregation or club. */
	COMMUNITY,

	/** Anybody else. */
	OTHER;

	/** Returns the code records and messages know it by. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** Returns whether such people are in the genogram. */
	public boolean kin() {
		return this == CLIENT || this == FAMILY;
	}

	/** Returns the role of a code. */
	public static Optional<PersonRole> of(String code) {
		return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
	}

	/** Returns those that can be chosen: a client is made one by an act of its own. */
	public static List<PersonRole> choices() {
		return Arrays.stream(values()).filter(role -> role != CLIENT).toList();
	}

}
