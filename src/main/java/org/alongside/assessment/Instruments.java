package org.alongside.assessment;

import org.alongside.assessment.Assessment.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The instruments that can be used here: those of the catalogue that are switched on.
 */
@Component
class Instruments {

	private final Catalogue catalogue;

	private final MessageSource messages;

	Instruments(Catalogue catalogue, MessageSource messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/**
	 * Returns the ids of the instruments that can be chosen, those proposed first.
	 * @param age of the client in years, or null when not known; then none is left out
	 * for age
	 */
	List<String> available(Assessment assessment, @Nullable Integer age) {
		return Stream
			.concat(assessment.proposals().stream().map(Proposal::instrument),
					catalogue.all().stream().map(Instrument::id))
			.distinct()
			.filter((id) -> find(id).filter((instrument) -> choosable(instrument, age)).isPresent())
			.toList();
	}

	Optional<Instrument> find(String id) {
		return catalogue.find(id);
	}

	String name(String id, Locale locale) {
		return find(id).map((instrument) -> instrument.name(locale)).orElse(id);
	}

	/** Returns its proper name, the same in every language. */
	String title(String id) {
		return find(id).map(Instrument::title).orElse(id);
	}

	/**
	 * Returns a sentence of a decision table in the reader's language, where we have it.
	 */
	String rule(String sentence, Locale locale) {
		String said = messages.getMessage(sentence, null, sentence, locale);
		return (said != null) ? said : sentence;
	}

	private static boolean choosable(Instrument instrument, @Nullable Integer age) {
		boolean oldEnough = age == null || instrument.fromAge() == null || age >= instrument.fromAge();
		return instrument.usable() && !instrument.always() && oldEnough;
	}

}
