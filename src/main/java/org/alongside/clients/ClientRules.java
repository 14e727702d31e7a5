package org.alongside.clients;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a description of a person must fulfil. Gathers everything wrong before it refuses.
 */
final class ClientRules {

	private static final int NAME_LENGTH = 120;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	private static final Set<String> GENDERS = Set.of("female", "male", "other", "unknown");

	private static final Set<String> KINDS = Set.of("phone", "email", "other");

	private static final Pattern NUMBER = Pattern.compile("[+\\d\\s().,/*-]+");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

	private final List<FieldError> errors = new ArrayList<>();

	private ClientRules() {
	}

	/**
	 * Lets pass only a sound description.
	 * @throws RefusedException naming each field that is wrong
	 */
	static void check(NewClient person, Instant at) {
		ClientRules rules = new ClientRules();
		rules.required("givenName", person.givenName(), NAME_LENGTH);
		rules.required("familyName", person.familyName(), NAME_LENGTH);
		rules.name("givenName", person.givenName());
		rules.name("familyName", person.familyName());
		rules.birthDate(person.birthDate(), at);
		if (person.gender() != null && !GENDERS.contains(person.gender())) {
			rules.wrong("gender", "option");
		}
		rules.fact(Fact.PREFERRED_NAME, person.preferredName());
		rules.fact(Fact.PRONOUNS, person.pronouns());
		rules.fact(Fact.LANGUAGE, person.language());
		rules.fact(Fact.SAFE_CONTACT, person.safeContact());
		person.contactPoints().forEach(rules::contactPoint);
		person.identifiers().forEach(rules::identifier);
		person.related().forEach(rules::related);
		if (person.address() != null) {
			rules.address(person.address());
		}
		rules.text("source", person.source(), 200);
		rules.refuseIfWrong();
	}

	/**
	 * Lets pass only a sound value of a single fact.
	 * @throws RefusedException naming the field
	 */
	static void check(Fact fact, @Nullable String value) {
		ClientRules rules = new ClientRules();
		rules.fact(fact, value);
		rules.refuseIfWrong();
	}

	private void fact(Fact fact, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return;
		}
		switch (fact) {
			case PREFERRED_NAME -> text(fact.field(), value, NAME_LENGTH);
			case PRONOUNS -> text(fact.field(), value, 60);
			case LANGUAGE -> language(value);
			case SAFE_CONTACT -> prose(fact.field(), value, 1000);
			case PHONE, EMAIL -> contactPoint(new NewClient.ContactPoint(fact.field(), value, null));
			case INTERPRETER -> {
				if (!value.equals("true") && !value.equals("false")) {
					wrong(fact.field(), "option");
				}
			}
		}
	}

	private void required(String field, @Nullable String value, int length) {
		if (value == null || value.isBlank()) {
			wrong(field, "required");
		}
		text(field, value, length);
	}

	/** A name is made of letters, in whatever script; a name without any is a mistake. */
	private void name(String field, String value) {
		if (!value.isBlank() && value.codePoints().noneMatch(Character::isLetter)) {
			wrong(field, "name");
		}
	}

	private void birthDate(@Nullable LocalDate date, Instant at) {
		if (date == null) {
			return;
		}
		// Where the day begins first it is fourteen hours later than in UTC.
		if (date.isAfter(LocalDate.ofInstant(at, ZoneOffset.ofHours(14)))) {
			wrong("birthDate", "future");
		}
		else if (date.isBefore(EARLIEST_BIRTH)) {
			wrong("birthDate", "tooEarly", EARLIEST_BIRTH.getYear());
		}
	}

	private void language(String tag) {
		try {
			new Locale.Builder().setLanguageTag(tag);
			text("language", tag, 35);
		}
		catch (IllformedLocaleException problem) {
			wrong("language", "language");
		}
	}

	private void contactPoint(NewClient.ContactPoint point) {
		if (!KINDS.contains(point.kind())) {
			wrong("contactPoints", "option");
			return;
		}
		String field = point.kind().equals("other") ? "contactPoints" : point.kind();
		required(field, point.value(), point.kind().equals("phone") ? 60 : 254);
		text(field, point.use(), 10);
		String value = point.value().strip();
		if (value.length() > 254 || value.isEmpty()) {
			return;
		}
		if (point.kind().equals("phone") && !isPhone(value)) {
			wrong("phone", "phone");
		}
		if (point.kind().equals("email") && !isEmail(value)) {
			wrong("email", "email");
		}
	}

	static boolean isPhone(String value) {
		// Three digits are the shortest number that can be called.
		return value.length() <= 60 && NUMBER.matcher(Folded.withoutExtension(value)).matches()
				&& Folded.contact("phone", value).length() >= 3;
	}

	static boolean isEmail(String value) {
		return value.length() <= 254 && EMAIL.matcher(value).matches();
	}

	private void identifier(NewClient.Identifier identifier) {
		required("identifiers", identifier.system(), 300);
		required("identifiers", identifier.value(), 200);
	}

	private void related(NewClient.RelatedPerson person) {
		required("related", person.name(), 2 * NAME_LENGTH);
		required("related", person.relationship(), NAME_LENGTH);
		text("related", person.phone(), 60);
	}

	private void address(NewClient.PostalAddress address) {
		prose("addressLine", String.join("\n", address.lines()), 800);
		text("city", address.city(), NAME_LENGTH);
		text("region", address.region(), NAME_LENGTH);
		text("postalCode", address.postalCode(), 20);
		text("country", address.country(), 60);
	}

	private void text(String field, @Nullable String value, int length) {
		if (value == null) {
			return;
		}
		if (value.length() > length) {
			wrong(field, "maxLength", length);
		}
		if (value.codePoints().anyMatch(ClientRules::unprintable)) {
			wrong(field, "controlCharacters");
		}
	}

	private void prose(String field, String value, int length) {
		if (value.length() > length) {
			wrong(field, "maxLength", length);
		}
		if (value.codePoints().anyMatch(sign -> unprintable(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
			wrong(field, "controlCharacters");
		}
	}

	/** Half a character cannot be stored, and text that runs backwards hides others. */
	private static boolean unprintable(int sign) {
		return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE
				|| sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
	}

	private void wrong(String field, String code, Object... arguments) {
		FieldError error = FieldError.of(field, code, arguments);
		if (!errors.contains(error)) {
			errors.add(error);
		}
	}

	private void refuseIfWrong() {
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
	}

}
