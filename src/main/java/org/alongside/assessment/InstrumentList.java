package org.alongside.assessment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The catalogue as people read it: what can be used, by whom, under what terms, and what
 * must be obtained for the rest.
 */
@Component
public class InstrumentList {

	private final Catalogue catalogue;

	InstrumentList(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** Returns all instruments, by name; there are some dozens at most. */
	public List<Entry> all(Locale locale) {
		return catalogue.all()
			.stream()
			.map((instrument) -> entry(instrument, locale))
			.sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	private static Entry entry(Instrument one, Locale locale) {
		return new Entry(one.name(locale), one.version(), one.items().size(), one.usable(),
				(one.needs() != null) ? one.needs().in(locale) : null, one.administer().in(locale), one.fromAge(),
				(one.loinc() != null) ? one.loinc().panel() : null, (one.loinc() != null) ? one.loinc().total() : null,
				one.published(), one.licence().text(), one.licence().source(), one.wording().source(),
				one.wording().verified(), one.always());
	}

	/**
	 * An instrument.
	 *
	 * @param usable whether it is switched on
	 * @param needs what must be obtained before it may be; null when it is on
	 * @param fromAge youngest age it is meant for, or null
	 * @param panel LOINC code of the instrument, or null where none was verified
	 * @param total LOINC code of its score, or null
	 * @param verified whether the wording was compared with its source
	 * @param always whether it is part of every assessment
	 */
	public record Entry(String name, String version, int items, boolean usable, @Nullable String needs,
			String administer, @Nullable Integer fromAge, @Nullable String panel, @Nullable String total,
			String published, String licence, String licenceSource, String wording, boolean verified, boolean always) {
	}

}
