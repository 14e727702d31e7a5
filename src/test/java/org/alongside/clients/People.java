package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes people for tests: somebody ordinary, changed where a test needs it.
 */
public final class People {

	private String given = "Amina";

	private String family = "Okafor";

	private @Nullable String preferred;

	private @Nullable LocalDate birthDate = LocalDate.of(1984, 3, 7);

	private @Nullable String pronouns;

	private @Nullable String language;

	private NewClient.@Nullable PostalAddress address;

	private final List<NewClient.Identifier> identifiers = new ArrayList<>();

	private final List<NewClient.ContactPoint> contactPoints = new ArrayList<>();

	private final List<NewClient.RelatedPerson> related = new ArrayList<>();

	private People() {
	}

	public static People somebody() {
		return new People();
	}

	public People named(String given, String family) {
		this.given = given;
		this.family = family;
		return this;
	}

	public People called(String preferred) {
		this.preferred = preferred;
		return this;
	}

	public People born(@Nullable String date) {
		birthDate = date == null ? null : LocalDate.parse(date);
		return this;
	}

	public People using(String pronouns) {
		this.pronouns = pronouns;
		return this;
	}

	public People speaking(String language) {
		this.language = language;
		return this;
	}

	public People reachedBy(String kind, String value) {
		contactPoints.add(new NewClient.ContactPoint(kind, value, null));
		return this;
	}

	public People livingAt(String street, String postalCode) {
		address = new NewClient.PostalAddress(List.of(street), "Lowell", "MA", postalCode, "US");
		return this;
	}

	public People carrying(String system, String value) {
		identifiers.add(new NewClient.Identifier(system, value));
		return this;
	}

	public People relatedTo(String name, String relationship) {
		related.add(new NewClient.RelatedPerson(name, relationship, null));
		return this;
	}

	public NewClient described() {
		return new NewClient(given, family, preferred, birthDate, "female", pronouns, language, false, null,
				List.copyOf(identifiers), List.copyOf(contactPoints), address, List.copyOf(related), "test");
	}

}
