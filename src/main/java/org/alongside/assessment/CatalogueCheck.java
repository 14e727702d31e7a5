package org.alongside.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.assessment.Instrument.Item;
import org.alongside.assessment.Instrument.Method;
import org.alongside.assessment.Instrument.Scale;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Holds an entry of the catalogue against its form and its decision table.
 */
final class CatalogueCheck {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern LOINC = Pattern.compile("\\d{3,7}-\\d");

	private static final Pattern INPUT = Pattern.compile("<inputExpression.*?<text>\\s*(\\w+)\\s*</text>",
			Pattern.DOTALL);

	private static final Pattern OUTPUT = Pattern.compile("<output [^>]*\\bname=\"(\\w+)\"");

	private final Map<String, String> beside;

	/**
	 * Checks entries.
	 * @param beside forms and decision tables by file name
	 */
	CatalogueCheck(Map<String, String> beside) {
		this.beside = beside;
	}

	/** Returns what does not fit, each with file and field; empty when all does. */
	List<String> problems(String file, Instrument entry) {
		Found found = new Found(file);
		found.unless(file.equals(entry.id() + ".yaml"), "id", "must be the name of the file");
		words(entry, found);
		Set<String> keys = items(entry, found);
		scales(entry, keys, found);
		Map<String, JsonNode> fields = form(entry, found);
		decision(entry, fields.keySet(), found);
		return found.problems;
	}

	private static void words(Instrument entry, Found found) {
		found.unless(entry.id() != null && ID.matcher(entry.id()).matches(), "id",
				"must be small letters, digits and hyphens");
		found.filled(entry.version(), "version");
		found.filled(entry.title(), "title");
		found.filled(entry.published(), "published");
		found.both(entry.about(), "about");
		found.both(entry.administer(), "administer");
		found.unless(entry.licence() != null, "licence", "is missing");
		if (entry.licence() != null) {
			found.filled(entry.licence().text(), "licence.text");
			found.filled(entry.licence().source(), "licence.source");
		}
		found.unless(entry.wording() != null && entry.wording().source() != null, "wording.source", "is missing");
		found.unless(!entry.languages().isEmpty(), "languages", "names none");
		if (entry.usable()) {
			found.unless(entry.needs() == null, "needs", "must be empty in an entry that is usable");
		}
		else {
			found.both(entry.needs(), "needs");
		}
		if (entry.loinc() != null) {
			found.loinc(entry.loinc().panel(), "loinc.panel");
			found.loinc(entry.loinc().total(), "loinc.total");
		}
	}

	private static Set<String> items(Instrument entry, Found found) {
		Set<String> keys = new HashSet<>();
		found.unless(!entry.items().isEmpty(), "items", "there are none");
		for (int i = 0; i < entry.items().size(); i++) {
			Item item = entry.items().get(i);
			String at = "items[" + i + "]";
			found.filled(item.key(), at + ".key");
			found.unless(keys.add(item.key()), at + ".key", "is there twice: " + item.key());
			found.unless(item.values().size() > 1, at + ".values", "needs at least two");
			found.loinc(item.loinc(), at + ".loinc");
		}
		return keys;
	}

	private static void scales(Instrument entry, Set<String> keys, Found found) {
		found.unless(!entry.scales().isEmpty(), "scales", "there are none");
		Set<String> scales = new HashSet<>();
		for (int i = 0; i < entry.scales().size(); i++) {
			Scale scale = entry.scales().get(i);
			String at = "scales[" + i + "]";
			found.filled(scale.key(), at + ".key");
			found.unless(scales.add(scale.key()), at + ".key", "is there twice: " + scale.key());
			found.unless(keys.containsAll(scale.items()), at + ".items", "names an item that is not there");
			found.unless(scale.method() != null, at + ".method", "must be sum, count, flags or none");
			found.unless((scale.method() == Method.COUNT) == (scale.from() != null || scale.upTo() != null),
					at + ".from", "from or upTo belongs to the method count, and to no other");
			found.unless((scale.method() == Method.FLAGS) == (scale.flag() != null), at + ".flag",
					"belongs to the method flags, and to no other");
			found.unless(scale.label() != null || entry.scales().size() == 1, at + ".label",
					"is needed where there are several scales");
			int size = (scale.method() == Method.FLAGS) ? entry.scales().size() - 1 : entry.items(scale).size();
			found.unless(scale.missingAllowed() >= 0 && scale.missingAllowed() < size, at + ".missing.upTo",
					"must leave at least one answer");
			if (scale.missing() != null) {
				found.filled(scale.missing().source(), at + ".missing.source");
				found.unless("standard".equals(scale.missing().basis()) || "default".equals(scale.missing().basis()),
						at + ".missing.basis", "must be standard or default");
				found.unless(scale.missing().then() != null, at + ".missing.then", "must be scale-up or leave-out");
			}
			if (scale.change() != null) {
				found.unless(scale.change().reliable() > 0, at + ".change.reliable", "must be above 0");
				found.unless(scale.change().better() != null, at + ".change.better", "must be lower or higher");
				found.filled(scale.change().source(), at + ".change.source");
			}
		}
		for (int i = 0; i < entry.safety().size(); i++) {
			Instrument.Safety rule = entry.safety().get(i);
			String at = "safety[" + i + "]";
			found.unless(keys.contains(rule.of()) || scales.contains(rule.of()), at + ".of",
					"is neither an item nor a scale: " + rule.of());
			found.unless(rule.from() != null || rule.upTo() != null, at + ".from", "from or upTo is missing");
			found.unless(rule.kind() != null, at + ".kind", "must be self-harm or violence");
			found.filled(rule.source(), at + ".source");
		}
	}

	private Map<String, JsonNode> form(Instrument entry, Found found) {
		Map<String, JsonNode> fields = new HashMap<>();
		String name = entry.formId() + ".form";
		String text = beside.get(name);
		if (text == null) {
			found.add("form", "there is no forms/" + name);
			return fields;
		}
		try {
			collect(JSON.readTree(text), fields);
		}
		catch (JsonProcessingException ex) {
			found.add("form", "forms/" + name + " is not JSON");
			return fields;
		}
		for (int i = 0; i < entry.items().size(); i++) {
			Item item = entry.items().get(i);
			String at = "items[" + i + "]";
			JsonNode field = fields.get(item.key());
			if (field == null) {
				found.add(at + ".key", "forms/" + name + " has no field " + item.key());
				continue;
			}
			Set<String> offered = StreamSupport.stream(field.path("values").spliterator(), false)
				.map((option) -> option.path("value").asText())
				.collect(Collectors.toCollection(TreeSet::new));
			Set<String> worth = item.values()
				.stream()
				.map(String::valueOf)
				.collect(Collectors.toCollection(TreeSet::new));
			if (item.ticked()) {
				found.unless(offered.contains("none") && "checklist".equals(field.path("type").asText()),
						at + ".ticked", "needs a checklist with an option none");
				continue;
			}
			found.unless(offered.equals(worth), at + ".values", "are " + worth + ", the form offers " + offered);
			found.unless(field.path("conditional").isMissingNode() == item.zeroWhen().isEmpty(), at + ".zeroWhen",
					"must say when the form does not ask it, and only then");
			found.unless(item.zeroWhen().stream().allMatch((earlier) -> fields.keySet().containsAll(earlier.keySet())),
					at + ".zeroWhen", "names a field the form does not have");
		}
		return fields;
	}

	private void decision(Instrument entry, Set<String> fields, Found found) {
		String name = entry.decides().id() + ".dmn";
		String text = beside.get(name);
		if (text == null) {
			found.add("decision", "there is no processes/" + name);
			return;
		}
		Set<String> inputs = INPUT.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		inputs.removeAll(Set.of("score", "scale"));
		found.unless(inputs.equals(new TreeSet<>(entry.reads())), "reads",
				"are " + entry.reads() + ", processes/" + name + " asks for " + inputs);
		found.unless(fields.containsAll(entry.reads()), "reads", "names a field the form does not have");
		Set<String> outputs = OUTPUT.matcher(text).results().map((match) -> match.group(1)).collect(Collectors.toSet());
		found.unless(
				outputs.containsAll(Set.of(entry.decides().band(), entry.decides().meaning(), "basis", "citation")),
				"decision", "processes/" + name + " must give band, meaning, basis and citation");
	}

	private static void collect(JsonNode node, Map<String, JsonNode> fields) {
		for (JsonNode component : node.path("components")) {
			if (component.has("key")) {
				fields.put(component.path("key").asText(), component);
			}
			collect(component, fields);
		}
	}

	/** What was found in a file. */
	private static final class Found {

		private final List<String> problems = new ArrayList<>();

		private final String file;

		Found(String file) {
			this.file = file;
		}

		void add(String field, String problem) {
			problems.add(file + ": " + field + ": " + problem);
		}

		void unless(boolean sound, String field, String problem) {
			if (!sound) {
				add(field, problem);
			}
		}

		void filled(@Nullable String text, String field) {
			unless(text != null && !text.isBlank(), field, "is missing");
		}

		void both(Instrument.@Nullable Words words, String field) {
			filled((words != null) ? words.en() : null, field + ".en");
			filled((words != null) ? words.es() : null, field + ".es");
		}

		void loinc(@Nullable String code, String field) {
			unless(code == null || LOINC.matcher(code).matches(), field, "is not a LOINC code: " + code);
		}

	}

}
