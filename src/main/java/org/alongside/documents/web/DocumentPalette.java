package org.alongside.documents.web;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.web.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Offers administrators the letterhead and the forms of other agencies.
 */
@Component
class DocumentPalette implements PaletteSource {

	private static final Map<String, String> PLACES = Map.of("letterhead.title", "/letterhead", "fill.title",
			"/agency-forms");

	private final MessageSource messages;

	DocumentPalette(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public List<Place> find(StaffProfile person, String words) {
		Locale locale = person.locale();
		if (!person.is(Role.ADMINISTRATOR)) {
			return List.of();
		}
		String group = messages.getMessage("documents.title", null, locale);
		return PLACES.entrySet()
			.stream()
			.map(place -> new Place(messages.getMessage(place.getKey(), null, locale), group, place.getValue()))
			.filter(place -> place.label().toLowerCase(locale).contains(words.toLowerCase(locale)))
			.toList();
	}

}
