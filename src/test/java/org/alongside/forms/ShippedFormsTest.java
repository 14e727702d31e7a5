package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms of the product, each with the least a person has to answer. */
class ShippedFormsTest extends CheckTest {

	private static final Map<String, Object> CHOICE = Map.of("label", "One", "value", "one");

	static Stream<String> ids() {
		try (Stream<Path> files = Files.list(Path.of("forms"))) {
			return files.map(file -> file.getFileName().toString())
				.filter(name -> name.endsWith(".form"))
				.map(name -> name.substring(0, name.length() - 5))
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void isCompleteForTheProcesses() {
		assertThat(ids().filter((id) -> !id.startsWith("instrument-"))).containsExactlyInAnyOrder("referral",
				"screen-referral", "respond-to-crisis", "compare-people", "check-eligibility", "obtain-consent",
				"decide-intake", "assign-worker", "choose-instruments", "respond-to-safety-concern", "name-needs",
				"draft-plan", "review-plan-with-client", "approve-plan", "approve-plan-second-level", "choose-service",
				"chase-partner", "confirm-service-start", "ask-benefit", "make-contact", "review-plan",
				"prepare-closure", "approve-closure", "decide-acuity", "answer-crisis", "follow-up-crisis");
	}

	@ParameterizedTest
	@MethodSource("ids")
	void acceptsTheLeastAndMissesEachRequiredAnswerByName(String id) {
		DeployedForm form = shipped(id);
		Map<String, Object> context = context(form);
		Map<String, Object> least = least(fields(form));
		assertThat(accepted(forms.check(form, least, context)).keySet()).containsAll(least.keySet());
		for (String key : least.keySet()) {
			Map<String, Object> without = new HashMap<>(least);
			without.remove(key);
			assertThat(wrong(forms.check(form, without, context))).contains(key + " required");
			without.put(key, "");
			assertThat(wrong(forms.check(form, without, context))).as("empty").contains(key + " required");
		}
	}

	@ParameterizedTest
	@MethodSource("ids")
	void refusesWhatItDoesNotAskFor(String id) {
		DeployedForm form = shipped(id);
		Map<String, Object> answers = new HashMap<>(least(fields(form)));
		answers.put("decidedBy", "me");
		assertThat(wrong(forms.check(form, answers, context(form)))).containsExactly("decidedBy unknown");
	}

	@ParameterizedTest
	@MethodSource("ids")
	void keepsNothingThatWasOnlyShown(String id) {
		DeployedForm form = shipped(id);
		Map<String, Object> answers = new HashMap<>(least(fields(form)));
		List<String> shown = fields(form).stream()
			.filter(field -> field.schema().path("readonly").asBoolean())
			.map(Field::name)
			.toList();
		shown.forEach(key -> answers.put(key, "forged"));
		assertThat(accepted(forms.check(form, answers, context(form))))
			.doesNotContainKeys(shown.toArray(String[]::new));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void isWrittenAsTheModelerWritesIt(String id) {
		JsonNode form = tree(shipped(id));
		assertThat(form.path("id").asText()).isEqualTo(id);
		assertThat(form.path("type").asText()).isEqualTo("default");
		assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
		assertThat(form.path("schemaVersion").asInt()).isEqualTo(18);
		assertThat(form.path("exporter").path("name").asText()).isEqualTo("Camunda Modeler");
		Set<String> ids = new HashSet<>();
		for (Field field : all(Field.readAll(form))) {
			assertThat(ids.add(field.schema().path("id").asText())).as("id used once").isTrue();
			assertThat(field.kind()).isNotEqualTo(Kind.UNSUPPORTED);
			boolean text = field.kind() == Kind.LINE || field.kind() == Kind.TEXT;
			if (text && !field.schema().path("readonly").asBoolean()) {
				assertThat(field.limit("maxLength").asInt()).as("limit of " + field.name()).isBetween(1, 10_000);
			}
		}
	}

	@Test
	void asksForAReasonAndACodeOnlyWhenAPlanIsReturned() {
		DeployedForm form = shipped("approve-plan");
		assertThat(accepted(check(form, Map.of("decision", "approve", "reason", "dropped"))))
			.isEqualTo(Map.of("decision", "approve"));
		assertThat(wrong(check(form, Map.of("decision", "return")))).containsExactly("reasonCode required",
				"reason required");
	}

	@Test
	void asksAtLeastOneGoalOfAPlan() {
		DeployedForm form = shipped("draft-plan");
		Map<String, Object> least = new HashMap<>(least(fields(form)));
		least.put("goals", List.of());
		assertThat(wrong(forms.check(form, least, context(form)))).containsExactly("goals required");
		least.put("goals", List.of(Map.of("statement", "I want to sleep at home")));
		assertThat(wrong(forms.check(form, least, context(form)))).contains("goals[0].measure required",
				"goals[0].targetDate required");
	}

	static JsonNode tree(DeployedForm form) {
		try {
			return Json.tree(form.schema());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Field> fields(DeployedForm form) {
		List<Field> fields = new ArrayList<>();
		Field.readAll(tree(form)).forEach(field -> flatten(field, fields));
		return fields;
	}

	/** Fields of the form with those of its groups, rows left alone. */
	private static void flatten(Field field, List<Field> into) {
		if (field.kind() == Kind.GROUP) {
			// every conditional group hides until a choice is made
			if (field.schema().path("conditional").isMissingNode()) {
				field.children().forEach(child -> flatten(child, into));
			}
		}
		else {
			into.add(field);
		}
	}

	private static List<Field> all(List<Field> fields) {
		List<Field> all = new ArrayList<>(fields);
		fields.forEach(field -> all.addAll(all(field.children())));
		return all;
	}

	/**
	 * The least that must be answered, choosing last options so that little more shows.
	 */
	private static Map<String, Object> least(List<Field> fields) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (Field field : fields) {
			if (field.kind() == Kind.ROWS && field.property("minRows").asInt() > 0) {
				answers.put(field.name(), List.of(least(field.children())));
			}
			else if (field.required() && field.schema().path("conditional").isMissingNode()) {
				answers.put(field.name(), sample(field));
			}
		}
		for (Field field : fields) {
			if (field.required() && !field.schema().path("conditional").isMissingNode() && shows(field, answers)) {
				answers.put(field.name(), sample(field));
			}
		}
		return answers;
	}

	private static boolean shows(Field field, Map<String, Object> answers) {
		String hide = field.schema().path("conditional").path("hide").asText();
		Object value = new TestFeel().evaluate(hide, withNulls(answers));
		return Boolean.FALSE.equals(value);
	}

	private static Map<String, Object> withNulls(Map<String, Object> answers) {
		Map<String, Object> names = new HashMap<>();
		List.of("decision", "consent", "clientAgreed", "clientChose", "started", "made", "nextStep", "signedHow")
			.forEach(name -> names.put(name, null));
		names.putAll(answers);
		return names;
	}

	private static Object sample(Field field) {
		return switch (field.kind()) {
			case NUMBER -> 5;
			case CHECKBOX -> true;
			case DATE_TIME ->
				field.schema().path("subtype").asText().equals("date") ? "2026-12-01" : "2026-11-23T10:00-05:00";
			case ONE_OF -> last(field);
			case SOME_OF -> List.of(last(field));
			default -> "In plain words";
		};
	}

	private static String last(Field field) {
		JsonNode values = field.schema().path("values");
		return values.isEmpty() ? "one" : values.get(values.size() - 1).path("value").asText();
	}

	private static Map<String, Object> context(DeployedForm form) {
		Map<String, Object> context = new HashMap<>();
		for (Field field : all(Field.readAll(tree(form)))) {
			if (field.schema().has("valuesKey")) {
				context.put(field.schema().path("valuesKey").asText(), List.of(CHOICE));
			}
		}
		return context;
	}

}
