package org.alongside.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The list of what can be known of a person, and the forms that ask for it. */
class KnownFactsFileTest {

	/** Which fields hold what a fact looks like. */
	private static final Map<FactShape, Set<String>> FIELDS = Map.of(FactShape.TEXT, Set.of("textfield", "textarea"),
			FactShape.PROSE, Set.of("textfield", "textarea"), FactShape.LANGUAGE, Set.of("select", "textfield"),
			FactShape.YES_NO, Set.of("checkbox"), FactShape.CHOICE, Set.of("radio", "select"), FactShape.PHONE,
			Set.of("textfield"), FactShape.EMAIL, Set.of("textfield"), FactShape.DATE, Set.of("datetime"),
			FactShape.WHOLE, Set.of("number"), FactShape.AMOUNT, Set.of("number"));

	private final KnownFactsFile facts = new KnownFactsFile();

	@Test
	void everyFieldThatNamesAFactFitsIt() throws IOException {
		Set<String> asked = new HashSet<>();
		try (var files = Files.list(Path.of("forms"))) {
			for (Path file : files.filter(one -> one.toString().endsWith(".form")).sorted().toList()) {
				Set<String> here = new HashSet<>();
				fields(new ObjectMapper().readTree(file.toFile()), file.getFileName().toString(), false, here);
				asked.addAll(here);
			}
		}
		assertThat(asked).contains("safeContact", "language", "householdSize", "monthlyIncome", "phone", "birthDate");
	}

	private void fields(JsonNode container, String file, boolean inRow, Set<String> asked) {
		for (JsonNode field : container.path("components")) {
			String name = field.path("properties").path("known").asText("");
			String where = file + ": " + field.path("id").asText();
			if (!name.isEmpty()) {
				KnownFact fact = facts.find(name).orElseThrow(() -> new AssertionError(where + " names no known fact"));
				assertThat(inRow).as(where + " stands in a row").isFalse();
				assertThat(asked.add(name)).as(where + " asks twice").isTrue();
				assertThat(FIELDS.get(fact.shape())).as(where).contains(field.path("type").asText());
				fits(fact, field, where);
			}
			fields(field, file, inRow || field.path("type").asText().equals("dynamiclist"), asked);
		}
	}

	private static void fits(KnownFact fact, JsonNode field, String where) {
		JsonNode limits = field.path("validate");
		if (fact.shape() == FactShape.TEXT || fact.shape() == FactShape.PROSE) {
			assertThat(limits.path("maxLength").asInt()).as(where).isBetween(1, fact.limit());
		}
		if (fact.shape() == FactShape.DATE) {
			assertThat(field.path("subtype").asText()).as(where).isEqualTo("date");
		}
		if (fact.least() != null && fact.most() != null) {
			assertThat(limits.path("min").decimalValue()).as(where).isGreaterThanOrEqualTo(fact.least());
			assertThat(limits.path("max").decimalValue()).as(where).isLessThanOrEqualTo(fact.most());
		}
		List<String> options = StreamSupport.stream(field.path("values").spliterator(), false)
			.map(option -> option.path("value").asText())
			.toList();
		assertThat(options).as(where).containsAll(fact.options());
	}

	@Test
	void everyFactHasWordsInBothLanguages() throws IOException {
		for (String language : List.of("", "_es")) {
			Properties words = new Properties();
			try (var file = Files
				.newBufferedReader(Path.of("src/main/resources/messages/known" + language + ".properties"))) {
				words.load(file);
			}
			assertThat(facts.all()).allSatisfy(fact -> {
				assertThat(words).containsKey("known.fact." + fact.name());
				assertThat(fact.options()).allMatch(option -> words.containsKey("known." + option)
						|| words.containsKey("known.fact." + fact.name() + "." + option));
			});
		}
	}

	@Test
	void saysEverythingThatIsWrongWithAList() throws IOException {
		String shipped = Files.readString(Path.of("forms/known-facts.yaml"));
		assertThatThrownBy(() -> new KnownFactsFile(shipped + """
				- name: Shoe size
				  shape: whole
				- name: phone
				  shape: phone
				- name: eyes
				  shape: choice
				- name: novel
				  shape: prose
				  longest: 5000
				""")).hasMessageContainingAll("Shoe size: a name is", "phone: stands twice", "eyes: a choice",
				"novel: longest is 1 to 2000");
		assertThatThrownBy(() -> new KnownFactsFile("- name: phone\n  shape: phone\n"))
			.hasMessageContaining("safeContact: is missing");
		assertThatThrownBy(() -> new KnownFactsFile(shipped + "- name: eyes\n  shape: colour\n"))
			.hasMessageContaining("colour");
		assertThatThrownBy(() -> new KnownFactsFile(shipped + "- name: eyes\n  form: text\n"))
			.hasMessageContaining("form");
	}

	@Test
	void aFactOfTheAgencysOwnIsCheckedAsItsShapeSays() throws IOException {
		KnownFact work = new KnownFactsFile(Files.readString(Path.of("forms/known-facts.yaml")) + """
				- name: workPhone
				  shape: phone
				""").find("workPhone").orElseThrow();
		assertThat(work.same("(617) 555-0101", "617 555 0101")).isTrue();
		assertThatCode(() -> ClientRules.check(work, "617 555 0101", Instant.EPOCH)).doesNotThrowAnyException();
		assertThatThrownBy(() -> ClientRules.check(work, "call me", Instant.EPOCH))
			.hasMessageContaining("workPhone phone");
	}

	@Test
	void knowsTheSameWhenItIsWrittenInAnotherWay() {
		assertThat(same("phone", "(617) 555-0101", "617 555 0101")).isTrue();
		assertThat(same("phone", "617 555 0101", "617 555 0102")).isFalse();
		assertThat(same("email", "Ana@Example.org", "ana@example.org")).isTrue();
		assertThat(same("monthlyIncome", "1200", "1200.00")).isTrue();
		assertThat(same("monthlyIncome", "much", "1200")).isFalse();
		assertThat(same("language", "es-mx", "es-MX")).isTrue();
		assertThat(same("language", "es", "en")).isFalse();
		assertThat(same("safeContact", "Text only.\nNever call.", "Text only. Never call.")).isTrue();
		assertThat(same("pronouns", "she/her", "She/Her")).isFalse();
	}

	private boolean same(String fact, String one, String other) {
		return facts.find(fact).orElseThrow().same(one, other);
	}

}
