package org.alongside.assessment;

import org.alongside.assessment.Assessment.Proposal;
import org.alongside.engine.DeployedForms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The instruments that can be used here: those whose forms are deployed.
 */
@Component
class Instruments {

	/**
	 * What Alongside brings; what the rules propose beyond it is an analyst's addition.
	 */
	private static final List<String> BROUGHT = List.of("instrument-phq-9", "instrument-gad-7", "instrument-audit-c",
			"instrument-hunger-vital-sign");

	private final DeployedForms forms;

	private final MessageSource messages;

	Instruments(DeployedForms forms, MessageSource messages) {
		this.forms = forms;
		this.messages = messages;
	}

	/** Returns the ids of the forms that can be chosen, those proposed first. */
	List<String> available(Assessment assessment) {
		return Stream.concat(assessment.proposals().stream().map(Proposal::instrument), BROUGHT.stream())
			.distinct()
			.filter((form) -> forms.latest(form).isPresent())
			.toList();
	}

	String name(String instrument, Locale locale) {
		String name = messages.getMessage("instrument." + instrument, null, instrument, locale);
		return (name != null) ? name : instrument;
	}

	/**
	 * Returns a sentence of a decision table in the reader's language, where we have it.
	 */
	String rule(String sentence, Locale locale) {
		String said = messages.getMessage(sentence, null, sentence, locale);
		return (said != null) ? said : sentence;
	}

}
