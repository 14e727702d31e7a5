package org.alongside.exchange;

import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Chooses among the names a person bears, those of the past left aside.
 */
final class Names {

	private static final List<NameUse> PREFERENCE = List.of(NameUse.OFFICIAL, NameUse.USUAL, NameUse.TEMP,
			NameUse.NICKNAME, NameUse.ANONYMOUS);

	private Names() {
	}

	/** Returns the names that are valid now; when none is, those of the past. */
	static List<HumanName> current(List<HumanName> names) {
		List<HumanName> current = names.stream()
			.filter(name -> name.getUse() != NameUse.OLD && name.getUse() != NameUse.MAIDEN
					&& !name.getPeriod().hasEnd())
			.toList();
		return current.isEmpty() ? names : current;
	}

	static HumanName official(List<HumanName> names) {
		return names.stream().min(Comparator.comparingInt(Names::rank)).orElseGet(HumanName::new);
	}

	private static int rank(HumanName name) {
		int rank = name.hasUse() ? PREFERENCE.indexOf(name.getUse()) : -1;
		return rank < 0 ? 1 : rank;
	}

	/** Returns the full name a person wants to be called by when it is another one. */
	static @Nullable String preferred(List<HumanName> names, String official) {
		return names.stream()
			.filter(name -> name.getUse() == NameUse.USUAL)
			.map(name -> Words.line(given(name) + " " + family(name), 120))
			.filter(Objects::nonNull)
			.filter(name -> !name.equals(official))
			.findFirst()
			.orElse(null);
	}

	/** Returns the given names, or an empty text when there are none. */
	static String given(HumanName name) {
		if (!name.hasGiven() && !name.hasFamily() && name.hasText()) {
			String text = Objects.requireNonNullElse(Words.line(name.getText()), "");
			return text.contains(" ") ? text.substring(0, text.lastIndexOf(' ')) : "";
		}
		String given = name.getGiven()
			.stream()
			.map(PrimitiveType::getValue)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return Objects.requireNonNullElse(Words.line(given), "");
	}

	/** Returns the family name, or an empty text when there is none. */
	static String family(HumanName name) {
		if (!name.hasGiven() && !name.hasFamily() && name.hasText()) {
			String text = Objects.requireNonNullElse(Words.line(name.getText()), "");
			return text.substring(text.lastIndexOf(' ') + 1);
		}
		return Objects.requireNonNullElse(Words.line(name.getFamily()), "");
	}

}
