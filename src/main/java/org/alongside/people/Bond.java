package org.alongside.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can bind two people. Read from the first to the second: the first <em>is the
 * parent of</em> the second.
 */
public enum Bond {

	/** Parent by birth (HL7 v3 RoleCode NPRN). */
	PARENT(Kind.KIN, false),

	/** Adoptive parent (ADOPTP). */
	ADOPTIVE_PARENT(Kind.KIN, false),

	/** Step-parent (STPPRN). */
	STEP_PARENT(Kind.KIN, false),

	/** Foster parent (PRNFOST). */
	FOSTER_PARENT(Kind.KIN, false),

	/** Grandparent, where the parents between are not recorded (GRPRN). */
	GRANDPARENT(Kind.KIN, false),

	/** Brother or sister (SIB), where the parents are not recorded. */
	SIBLING(Kind.KIN, true),

	/** Half-brother or half-sister (HSIB). */
	HALF_SIBLING(Kind.KIN, true),

	/** Twin (TWIN). */
	TWIN(Kind.KIN, true),

	/** Aunt or uncle (AUNT, UNCLE). */
	AUNT_OR_UNCLE(Kind.KIN, false),

	/** Any other relative (EXT). */
	RELATIVE(Kind.KIN, true),

	/** Married (SPS). */
	MARRIED(Kind.COUPLE, true),

	/** Living together or engaged (DOMPART, SIGOTHR). */
	PARTNERS(Kind.COUPLE, true),

	/** Separated. */
	SEPARATED(Kind.COUPLE, true),

	/** Divorced. */
	DIVORCED(Kind.COUPLE, true),

	/** Guardian by law (GUARD). */
	GUARDIAN(Kind.LEGAL, false),

	/** Has custody alone. */
	CUSTODIAN(Kind.LEGAL, false),

	/** Has custody together with somebody else. */
	JOINT_CUSTODIAN(Kind.LEGAL, false),

	/** Speaks for a child before the court (GUADLTM). */
	GUARDIAN_AD_LITEM(Kind.LEGAL, false),

	/** Has a power of attorney (POWATT). */
	POWER_OF_ATTORNEY(Kind.LEGAL, false),

	/** A court's order protects the first from the second. */
	PROTECTED_FROM(Kind.LEGAL, false),

	/** Close. */
	CLOSE(Kind.CLOSENESS, true),

	/** Distant. */
	DISTANT(Kind.CLOSENESS, true),

	/** In conflict. */
	CONFLICT(Kind.CLOSENESS, true),

	/** Have broken off. */
	CUT_OFF(Kind.CLOSENESS, true),

	/** Is or was violent towards the second. */
	VIOLENT(Kind.CLOSENESS, false),

	/** Looks after the second. */
	CAREGIVER(Kind.CLOSENESS, false);

	private final Kind kind;

	private final boolean mutual;

	Bond(Kind kind, boolean mutual) {
		this.kind = kind;
		this.mutual = mutual;
	}

	/** Returns which of the four it is. */
	public Kind kind() {
		return kind;
	}

	/** Returns whether it reads the same from both ends. */
	public boolean mutual() {
		return mutual;
	}

	/** Returns whether it makes the first a parent of the second, in whatever way. */
	public boolean parental() {
		return this == PARENT || this == ADOPTIVE_PARENT || this == STEP_PARENT || this == FOSTER_PARENT;
	}

	/** Returns the code records and messages know it by. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	/** Returns how it is said of its first person, and of its second. */
	public List<String> sides() {
		return mutual ? List.of(code()) : List.of(code(), code() + ".of");
	}

	/** Returns the bond of a code. */
	public static Optional<Bond> of(String code) {
		return Arrays.stream(values()).filter(bond -> bond.code().equals(code)).findFirst();
	}

	/** The kinds, never mixed: who is family need not have rights, nor get along. */
	public enum Kind {

		/** By birth, adoption or marriage of the parents. */
		KIN,

		/** Two adults. */
		COUPLE,

		/** By law or by order of a court. */
		LEGAL,

		/** How they get along. */
		CLOSENESS;

		/** Returns the code messages know it by. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

		/** Returns all bonds of the kind. */
		public List<Bond> bonds() {
			return Arrays.stream(Bond.values()).filter(bond -> bond.kind == this).toList();
		}

	}

}
