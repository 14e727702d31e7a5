package org.alongside.tasks.web;

import org.alongside.staff.StaffProfile;
import org.alongside.tasks.InboxView;
import org.alongside.web.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The lists people work from, by name.
 */
@Component
@Order(1)
class QueuePalette implements PaletteSource {

	private final MessageSource messages;

	QueuePalette(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public List<Place> find(StaffProfile person, String words) {
		String inbox = messages.getMessage("layout.nav.inbox", null, person.locale());
		return Arrays.stream(InboxView.values())
			.map(view -> new Place(messages.getMessage("tasks.view." + view.code(), null, view.code(), person.locale()),
					inbox, "/tasks?view=" + view.code()))
			.filter(place -> folded(place.label()).contains(folded(words)))
			.toList();
	}

	private static String folded(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
