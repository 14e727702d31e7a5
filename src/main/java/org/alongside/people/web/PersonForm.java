package org.alongside.people.web;

import org.alongside.people.PersonOfCase;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in the form about a person, by field.
 */
final class PersonForm {

	private PersonForm() {
	}

	/** Returns what is known of a person. */
	static Map<String, String> of(PersonOfCase person) {
		Map<String, String> form = new HashMap<>();
		form.put("version", Integer.toString(person.version()));
		form.put("givenName", person.givenName());
		form.put("familyName", person.familyName());
		form.put("role", person.role().code());
		form.put("gender", person.gender());
		form.put("birthDate", text(person.birthDate()));
		form.put("diedOn", text(person.diedOn()));
		form.put("pronouns", text(person.pronouns()));
		form.put("language", text(person.language()));
		form.put("interpreter", Boolean.toString(person.interpreter()));
		form.put("organisation", text(person.organisation()));
		form.put("phone", text(person.phone()));
		form.put("email", text(person.email()));
		form.put("safeContact", text(person.safeContact()));
		form.put("bond", text(person.bond()));
		form.put("flow", text(person.flow()));
		form.put("consent", person.consent());
		form.put("consentFor", text(person.consentFor()));
		form.put("consentUntil", text(person.consentUntil()));
		form.put("partition", text(person.partition()));
		form.put("leftOn", text(person.leftOn()));
		form.put("leftWhy", text(person.leftWhy()));
		return form;
	}

	/**
	 * Returns what a referral said of a person.
	 * @param name their full name
	 */
	static Map<String, String> named(String name, @Nullable String phone) {
		String whole = name.strip();
		int last = whole.lastIndexOf(' ');
		Map<String, String> form = new HashMap<>();
		form.put("givenName", last < 0 ? whole : whole.substring(0, last));
		form.put("familyName", last < 0 ? "" : whole.substring(last + 1));
		form.put("role", "family");
		form.put("phone", text(phone));
		return form;
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
