package org.alongside.staff;

import org.alongside.shared.StaffId;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * How somebody wants the pages to be.
 */
public interface Preferences {

	/** Languages the pages are written in; the first is the fallback. */
	List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

	/**
	 * Changes all preferences.
	 * @throws org.alongside.shared.RefusedException if the pages are not written in the
	 * language
	 */
	void change(StaffId id, Locale language, ZoneId zone, Density density);

	/** Lets keys of one letter do something, or not (WCAG 2.1.4). */
	void useSingleKeys(StaffId id, boolean use);

}
