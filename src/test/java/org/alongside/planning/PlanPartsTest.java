package org.alongside.planning;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change of any part of a plan is named in words: a part that is added has a name in
 * each language.
 */
class PlanPartsTest {

	private static final Set<String> NOT_SAID = Set.of("id", "needId");

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void everyPartOfAPlanAndOfItsGoalsHasAName(String language) {
		ResourceBundle messages = ResourceBundle.getBundle("messages/planning", Locale.forLanguageTag(language),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		assertThat(Stream.of(PlanContent.class, Goal.class)
			.flatMap(type -> Stream.of(type.getRecordComponents()))
			.map(RecordComponent::getName)
			.filter(name -> !NOT_SAID.contains(name))).isNotEmpty()
			.allSatisfy(name -> assertThat(messages.containsKey("plan.part." + name)).as(name).isTrue());
	}

}
