package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationsTest extends CheckTest {

	private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

	private static final Set<String> TEXTS = Set.of("label", "description", "dateLabel", "timeLabel", "text", "content",
			"alt", "suffixAdorner", "patternErrorMessage");

	// Words that are the same in both languages
	private static final Set<String> SAME = Set.of("Hindi (हिन्दी)", "Hmong", "No", "Urdu (اردو)", "Video");

	static Stream<String> ownWords() {
		return ShippedFormsTest.ids().filter(id -> !id.startsWith("instrument-"));
	}

	@ParameterizedTest
	@MethodSource("ownWords")
	void everyTextOfEveryFormIsThereInSpanish(String id) {
		DeployedForm form = shipped(id);
		List<String> english = new ArrayList<>();
		List<String> spanish = new ArrayList<>();
		collect(ShippedFormsTest.tree(form), english);
		collect(ShippedFormsTest.tree(new DeployedForm(id, 1, forms.localized(form, SPANISH))), spanish);
		assertThat(spanish).hasSameSizeAs(english);
		for (int i = 0; i < english.size(); i++) {
			if (!SAME.contains(english.get(i))) {
				assertThat(spanish.get(i)).isNotBlank().isNotEqualTo(english.get(i));
			}
		}
	}

	@Test
	void translatesAroundTheQuestionsOfAnInstrumentButNotTheQuestions() {
		DeployedForm form = shipped("instrument-phq-9");
		String spanish = forms.localized(form, SPANISH);
		assertThat(spanish).contains("¿Cómo se preguntó?")
			.contains("Las preguntas se muestran en inglés")
			.contains("1. Little interest or pleasure in doing things")
			.contains("No permission required to reproduce, translate, display or distribute.");
	}

	@Test
	void changesTextsAndNothingElse() {
		for (String id : ShippedFormsTest.ids().toList()) {
			DeployedForm form = shipped(id);
			JsonNode spanish = ShippedFormsTest.tree(new DeployedForm(id, 1, forms.localized(form, SPANISH)));
			assertThat(withoutTexts(spanish)).isEqualTo(withoutTexts(ShippedFormsTest.tree(form)));
		}
	}

	@Test
	void leavesAFormAsItIsInALanguageItDoesNotKnow() {
		DeployedForm form = shipped("referral");
		for (String language : List.of("en-US", "vi", "und", "x-evil")) {
			assertThat(forms.localized(form, Locale.forLanguageTag(language))).isSameAs(form.schema());
		}
		DeployedForm unknown = form(field("textfield", "t", "\"label\": \"Only here\""));
		assertThat(forms.localized(unknown, SPANISH)).contains("Only here");
	}

	@Test
	void carriesNoTranslationThatBelongsToNoText() throws IOException {
		Properties texts = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("forms/translations/es.properties"))) {
			texts.load(file);
		}
		Set<String> unused = new TreeSet<>(texts.stringPropertyNames());
		for (String id : ShippedFormsTest.ids().toList()) {
			String spanish = forms.localized(shipped(id), SPANISH);
			List<String> shown = new ArrayList<>();
			collect(ShippedFormsTest.tree(new DeployedForm(id, 1, spanish)), shown);
			unused.removeIf(key -> key.startsWith(id + ".") && shown.contains(texts.getProperty(key)));
		}
		assertThat(unused).isEmpty();
	}

	private static void collect(JsonNode node, List<String> texts) {
		node.properties().forEach(member -> {
			if (TEXTS.contains(member.getKey()) && member.getValue().isTextual()) {
				texts.add(member.getValue().asText());
			}
			collect(member.getValue(), texts);
		});
		if (node.isArray()) {
			node.forEach(item -> collect(item, texts));
		}
	}

	private static JsonNode withoutTexts(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.remove(TEXTS);
		}
		node.forEach(TranslationsTest::withoutTexts);
		return node;
	}

}
