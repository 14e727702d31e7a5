package org.alongside.clients;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
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
		if (person.birthDate() != null) {
			rules.past("birthDate", person.birthDate(), at);
		}
		if (person.gender() != null && !GENDERS.contains(person.gender())) {
			rules.wrong("gender", "option");
		}
		rules.text("preferredName", person.preferredName(), NAME_LENGTH);
		rules.text("pronouns", person.pronouns(), 60);
		rules.language("language", person.language());
		if (person.safeContact() != null) {
			rules.prose("safeContact", person.safeContact(), 1000);
		}
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
	 * @throws RefusedException naming the fact
	 */
	static void check(KnownFact fact, @Nullable String value, Instant at) {
		ClientRules rules = new ClientRules();
		if (value != null && !value.isBlank()) {
			rules.fact(fact, value, at);
		}
		rules.refuseIfWrong();
	}

	private void fact(KnownFact fact, String value, Instant at) {
		String name = fact.name();
		switch (fact.shape()) {
			case TEXT -> text(name, value, fact.limit());
			case PROSE -> prose(name, value, fact.limit());
			case LANGUAGE -> language(name, value);
			case PHONE -> written(name, value, "phone", isPhone(value.strip()));
			case EMAIL -> written(name, value, "email", isEmail(value.strip()));
			case YES_NO -> option(name, value, List.of("true", "false"));
			case CHOICE -> option(name, value, fact.options());
			case DATE -> date(fact, value, at);
			case WHOLE -> number(fact, value, 0);
			case AMOUNT -> number(fact, value, 2);
		}
	}

	private void written(String name, String value, String how, boolean sound) {
		text(name, value, 254);
		if (!sound) {
			wrong(name, how);
		}
	}

	private void option(String name, String value, List<String> options) {
		if (!options.contains(value)) {
			wrong(name, "option");
		}
	}

	private void date(KnownFact fact, String value, Instant at) {
		try {
			LocalDate day = LocalDate.parse(value);
			if (fact.past()) {
				past(fact.name(), day, at);
			}
		}
		catch (DateTimeException problem) {
			wrong(fact.name(), "date");
		}
	}

	private void number(KnownFact fact, String value, int decimals) {
		try {
			BigDecimal number = new BigDecimal(value);
			if (fact.least() != null && number.compareTo(fact.least()) < 0) {
				wrong(fact.name(), "min", fact.least());
			}
			if (fact.most() != null && number.compareTo(fact.most()) > 0) {
				wrong(fact.name(), "max", fact.most());
			}
			if (number.stripTrailingZeros().scale() > decimals) {
				wrong(fact.name(), "decimals", decimals);
			}
		}
		catch (NumberFormatException problem) {
			wrong(fact.name(), "number");
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

	private void past(String field, LocalDate date, Instant at) {
		// Where the day begins first it is fourteen hours later than in UTC.
		if (date.isAfter(LocalDate.ofInstant(at, ZoneOffset.ofHours(14)))) {
			wrong(field, "future");
		}
		else if (date.isBefore(EARLIEST_BIRTH)) {
			wrong(field, "tooEarly", EARLIEST_BIRTH.getYear());
		}
	}

	private void language(String field, @Nullable String tag) {
		if (tag == null || tag.isBlank()) {
			return;
		}
		try {
			new Locale.Builder().setLanguageTag(tag);
			text(field, tag, 35);
		}
		catch (IllformedLocaleException problem) {
			wrong(field, "language");
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
