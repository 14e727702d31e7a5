package org.alongside.cases;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class TaskNamesTest {

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	private final TaskNames names = new TaskNames(messages());

	@Test
	void saysTheTranslationWhereThereIsOne() {
		assertThat(names.name("planning/draft-plan", "Draft plan", SPANISH)).isEqualTo("Redactar el plan");
		assertThat(names.name("planning/draft-plan", "Draft plan", Locale.ENGLISH)).isEqualTo("Draft plan");
		assertThat(names.name("added/by-an-analyst", "Call back", SPANISH)).isEqualTo("Call back");
		assertThat(names.name(null, "Call back", SPANISH)).isEqualTo("Call back");
	}

	@Test
	void saysWhatATaskIsAbout() {
		String kept = TaskNames.about("Complete instrument", "PHQ-9");
		assertThat(names.name("assessment/complete-instrument", kept, Locale.ENGLISH)).isEqualTo("Complete PHQ-9");
		assertThat(names.name("assessment/complete-instrument", kept, SPANISH)).isEqualTo("Completar PHQ-9");
		assertThat(names.name("added/by-an-analyst", kept, SPANISH)).isEqualTo("Complete instrument: PHQ-9");
	}

	@Test
	void saysTasksAndWhateverElseIsNamedInADiagram() {
		assertThat(names.step("planning", "draft-plan", "Draft plan", SPANISH)).isEqualTo("Redactar el plan");
		assertThat(names.step("planning", "plan-active", "Plan active", SPANISH)).isEqualTo("Plan en vigor");
		assertThat(names.step("planning", "plan-active", "Plan active", Locale.ENGLISH)).isEqualTo("Plan active");
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/tasks");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
