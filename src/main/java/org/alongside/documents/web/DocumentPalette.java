package org.alongside.documents.web;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.web.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/**
 * Offers administrators the letterhead.
 */
@Component
class DocumentPalette implements PaletteSource {

	private final MessageSource messages;

	DocumentPalette(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public List<Place> find(StaffProfile person, String words) {
		Locale locale = person.locale();
		String name = messages.getMessage("letterhead.title", null, locale);
		boolean asked = name.toLowerCase(locale).contains(words.toLowerCase(locale));
		return person.is(Role.ADMINISTRATOR) && asked
				? List.of(new Place(name, messages.getMessage("documents.title", null, locale), "/letterhead"))
				: List.of();
	}

}
