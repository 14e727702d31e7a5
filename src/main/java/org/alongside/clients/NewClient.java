package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as a referral describes them, before they are a client.
 *
 * @param givenName given names, never blank
 * @param familyName family name, never blank
 * @param preferredName the full name they want to be called by when it is another, or
 * null
 * @param birthDate date of birth, or null
 * @param gender administrative gender {@code female}, {@code male}, {@code other},
 * {@code unknown}, or null
 * @param pronouns pronouns, or null
 * @param language BCP 47 tag of the preferred language, or null
 * @param interpreter whether an interpreter is wanted
 * @param safeContact how they may be contacted safely, or null
 * @param identifiers identifiers other systems know them by
 * @param contactPoints telephone numbers and e-mail addresses
 * @param address where they live, or null
 * @param related people around them
 * @param source where this description comes from, such as {@code web} or
 * {@code fhir:<bundle>}
 */
public record NewClient(String givenName, String familyName, @Nullable String preferredName,
		@Nullable LocalDate birthDate, @Nullable String gender, @Nullable String pronouns, @Nullable String language,
		boolean interpreter, @Nullable String safeContact, List<Identifier> identifiers,
		List<ContactPoint> contactPoints, @Nullable PostalAddress address, List<RelatedPerson> related, String source) {

	/** Describes a person who is called by the names given. */
	public NewClient(String givenName, String familyName, @Nullable LocalDate birthDate, @Nullable String gender,
			@Nullable String pronouns, @Nullable String language, boolean interpreter, @Nullable String safeContact,
			List<Identifier> identifiers, List<ContactPoint> contactPoints, @Nullable PostalAddress address,
			List<RelatedPerson> related, String source) {
		this(givenName, familyName, null, birthDate, gender, pronouns, language, interpreter, safeContact, identifiers,
				contactPoints, address, related, source);
	}

	/**
	 * An identifier given by another system.
	 *
	 * @param system URI of the system that gave it
	 * @param value the identifier
	 */
	public record Identifier(String system, String value) {
	}

	/**
	 * A way to reach a person.
	 *
	 * @param kind {@code phone}, {@code email} or {@code other}
	 * @param value number or address
	 * @param use {@code home}, {@code mobile}, {@code work} or null
	 */
	public record ContactPoint(String kind, String value, @Nullable String use) {

		/** Returns whether a value can be registered as a telephone number. */
		public static boolean isPhone(String value) {
			return ClientRules.isPhone(value);
		}

		/** Returns whether a value can be registered as an e-mail address. */
		public static boolean isEmail(String value) {
			return ClientRules.isEmail(value);
		}

	}

	/**
	 * A postal address.
	 *
	 * @param lines street lines
	 * @param city city, or null
	 * @param region state or province, or null
	 * @param postalCode postal code, or null
	 * @param country ISO 3166 code, or null
	 */
	public record PostalAddress(List<String> lines, @Nullable String city, @Nullable String region,
			@Nullable String postalCode, @Nullable String country) {
	}

	/**
	 * A person around the client.
	 *
	 * @param name full name
	 * @param relationship code of HL7 v3 RoleCode where known ({@code MTH}, {@code SPS}),
	 * else words
	 * @param phone telephone number, or null
	 */
	public record RelatedPerson(String name, String relationship, @Nullable String phone) {
	}

}
