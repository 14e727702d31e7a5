package org.alongside.people;

import org.alongside.clients.NewClient;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads a person as they were typed.
 */
final class PersonRules {

	private static final List<String> GENDERS = List.of("female", "male", "other", "unknown");

	private static final List<String> BONDS = List.of("strong", "tenuous", "stressed");

	private static final List<String> FLOWS = List.of("to", "from", "both");

	private static final List<String> CONSENTS = List.of("not-asked", "given", "refused");

	private PersonRules() {
	}

	/**
	 * Reads a person; of a client only what the register does not hold.
	 * @param before the person as they stood, or null for somebody new
	 */
	static PersonOfCase read(Typed typed, @Nullable PersonOfCase before, Family family, LocalDate today) {
		UUID chosen = partition(typed, family);
		if (before != null && before.partition() != null && chosen != null && !chosen.equals(before.partition())) {
			typed.refuse("partition", "apartStays");
		}
		// Who is kept apart is taken out on a page of its own, never in passing
		UUID partition = before != null && before.partition() != null ? before.partition() : chosen;
		boolean client = before != null && before.client() != null;
		if (before != null && before.id().equals(family.focus()) && partition != null) {
			typed.refuse("partition", "focusApart");
		}
		LocalDate born = client ? before.birthDate() : typed.past("birthDate", today);
		LocalDate died = typed.past("diedOn", today);
		if (born != null && died != null && died.isBefore(born)) {
			typed.refuse("diedOn", "untilBeforeSince");
		}
		String given = client ? before.givenName() : typed.required("givenName", 120);
		String last = client ? before.familyName() : Objects.requireNonNullElse(typed.text("familyName", 120), "");
		if (!given.isEmpty() && given.codePoints().noneMatch(Character::isLetter)) {
			typed.refuse("givenName", "name");
		}
		String consent = Objects.requireNonNullElse(typed.option("consent", CONSENTS), "not-asked");
		LocalDate until = typed.day("consentUntil");
		LocalDate left = typed.past("leftOn", today);
		String leftWhy = typed.text("leftWhy", 1000);
		if (left != null && leftWhy == null) {
			typed.refuse("leftWhy", "required");
		}
		return new PersonOfCase(before == null ? UUID.randomUUID() : before.id(), typed.number("version"),
				before == null ? null : before.client(), partition, role(typed, before),
				client ? before.name() : (given + " " + last).strip(), given, last, born, died,
				client ? before.gender() : Objects.requireNonNullElse(typed.option("gender", GENDERS), "unknown"),
				client ? before.pronouns() : typed.text("pronouns", 60), client ? before.language() : language(typed),
				client ? before.interpreter() : typed.checked("interpreter"), typed.text("organisation", 200),
				client ? before.phone() : phone(typed), client ? before.email() : email(typed),
				client ? before.safeContact() : typed.text("safeContact", 1000), typed.option("bond", BONDS),
				typed.option("flow", FLOWS), consent, typed.text("consentFor", 300), until, left, leftWhy);
	}

	/** Returns the part of the file chosen, or null when none was. */
	static @Nullable UUID partition(Typed typed, Family family) {
		UUID id = typed.id("partition");
		if (id != null && family.partition(id).isEmpty()) {
			typed.refuse("partition", "option");
		}
		return id;
	}

	/** Returns the record of a person without what the register holds. */
	static PersonOfCase withoutRegister(PersonOfCase person) {
		if (person.client() == null) {
			return person;
		}
		return new PersonOfCase(person.id(), person.version(), person.client(), person.partition(), PersonRole.CLIENT,
				person.name(), "", "", null, person.diedOn(), person.gender(), null, null, false, person.organisation(),
				null, null, null, person.bond(), person.flow(), person.consent(), person.consentFor(),
				person.consentUntil(), person.leftOn(), person.leftWhy());
	}

	/** Returns the record of somebody who became a client. */
	static PersonOfCase asClient(PersonOfCase person, UUID client) {
		return new PersonOfCase(person.id(), person.version(), client, person.partition(), PersonRole.CLIENT,
				person.name(), person.givenName(), person.familyName(), person.birthDate(), person.diedOn(),
				person.gender(), person.pronouns(), person.language(), person.interpreter(), person.organisation(),
				person.phone(), person.email(), person.safeContact(), person.bond(), person.flow(), person.consent(),
				person.consentFor(), person.consentUntil(), person.leftOn(), person.leftWhy());
	}

	/** Returns the record of somebody who is kept in another part of the file. */
	static PersonOfCase keptIn(PersonOfCase person, @Nullable UUID partition) {
		return new PersonOfCase(person.id(), person.version(), person.client(), partition, person.role(), person.name(),
				person.givenName(), person.familyName(), person.birthDate(), person.diedOn(), person.gender(),
				person.pronouns(), person.language(), person.interpreter(), person.organisation(), person.phone(),
				person.email(), person.safeContact(), person.bond(), person.flow(), person.consent(),
				person.consentFor(), person.consentUntil(), person.leftOn(), person.leftWhy());
	}

	/** Returns the names of the fields that differ, never what stands in them. */
	static String changed(@Nullable PersonOfCase before, PersonOfCase after) {
		if (before == null) {
			return "";
		}
		List<String> names = new ArrayList<>();
		for (var part : PersonOfCase.class.getRecordComponents()) {
			try {
				if (!part.getName().equals("version")
						&& !Objects.equals(part.getAccessor().invoke(before), part.getAccessor().invoke(after))) {
					names.add(part.getName());
				}
			}
			catch (ReflectiveOperationException problem) {
				throw new IllegalStateException("A record can be read");
			}
		}
		return String.join(",", names);
	}

	private static PersonRole role(Typed typed, @Nullable PersonOfCase before) {
		if (before != null && before.client() != null) {
			return PersonRole.CLIENT;
		}
		String code = typed.option("role", PersonRole.choices().stream().map(PersonRole::code).toList());
		if (code == null) {
			typed.refuse("role", "required");
		}
		return PersonRole.of(Objects.requireNonNullElse(code, "")).orElse(PersonRole.OTHER);
	}

	private static @Nullable String language(Typed typed) {
		String tag = typed.text("language", 35);
		try {
			return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
		}
		catch (IllformedLocaleException problem) {
			typed.refuse("language", "language");
			return null;
		}
	}

	private static @Nullable String phone(Typed typed) {
		String text = typed.text("phone", 60);
		if (text != null && !NewClient.ContactPoint.isPhone(text)) {
			typed.refuse("phone", "phone");
		}
		return text;
	}

	private static @Nullable String email(Typed typed) {
		String text = typed.text("email", 254);
		if (text != null && !NewClient.ContactPoint.isEmail(text)) {
			typed.refuse("email", "email");
		}
		return text;
	}

}
