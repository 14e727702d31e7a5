package org.alongside;

import org.alongside.cases.Stage;
import org.alongside.people.Bond;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PersonRole;
import org.alongside.staff.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the product says, it says in both languages.
 */
class MessagesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern ELEMENT = Pattern.compile("(?:task|step)\\.([a-z-]+)\\.([a-z-]+)");

	/** A statement that writes something into the timeline. */
	private static final Pattern WRITING = Pattern
		.compile("(?:acts\\.record|timeline\\.add|(?<![\\w.])note|(?<![\\w.])record)\\(.*?;", Pattern.DOTALL);

	/** A kind of entry, or the beginning of one that a code completes. */
	private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.(?:[a-z][A-Za-z]*\\.?)+)\"( \\+)?");

	private static final Pattern FIELD_CODE = Pattern.compile("FieldError\\.of\\([^;]*?,\\s*\"([\\w-]+)\"[,)]");

	private static final Pattern CONFLICT_CODE = Pattern.compile("new ConflictException\\(\"([\\w-]+)\"");

	private static final Pattern IN_TEMPLATE = Pattern
		.compile("#\\{([a-z][\\w.-]*)[}(]|messages\\.msg\\('([\\w.-]+)'\\)");

	/** Columns of decision tables that people read as they stand. */
	private static final Set<String> READ = Set.of("explanation", "action", "meaning", "reason");

	private final Map<String, Set<String>> bundles = bundles();

	private final Set<String> keys = bundles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

	private final String java = all(Path.of("src/main/java"), ".java");

	@Test
	void everyBundleSaysTheSameInEnglishAndInSpanish() {
		bundles.keySet().stream().filter(name -> !name.endsWith("_es")).forEach(name -> {
			Set<String> spanish = new TreeSet<>(bundles.getOrDefault(name + "_es", Set.of()));
			spanish.removeIf(key -> ELEMENT.matcher(key).matches());
			assertThat(spanish).as(name + "_es").isEqualTo(bundles.get(name));
		});
	}

	@Test
	void everyBundleIsReadByTheProduct() throws IOException {
		String settings = Files.readString(RESOURCES.resolve("application.yml"));
		assertThat(bundles.keySet()).filteredOn(name -> !name.endsWith("_es"))
			.allSatisfy(name -> assertThat(settings).contains("messages/" + name));
	}

	@Test
	void everySentenceOfADecisionThatPeopleReadIsSaidInSpanish() {
		Set<String> sentences = new TreeSet<>();
		for (Path file : files(Path.of("processes"), ".dmn")) {
			for (DecisionTable table : Dmn.readModelFromFile(file.toFile())
				.getModelElementsByType(DecisionTable.class)) {
				List<Output> columns = List.copyOf(table.getOutputs());
				for (Rule rule : table.getRules()) {
					List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
					for (int column = 0; column < columns.size(); column++) {
						if (READ.contains(columns.get(column).getName())) {
							sentences.add(cells.get(column).getText().getTextContent().replace("\"", ""));
						}
					}
				}
			}
		}
		sentences.removeIf(text -> !text.contains(" ")); // codes have words of their own
		assertThat(sentences).hasSizeGreaterThan(60).allMatch(bundles.get("rules_es")::contains);
	}

	@Test
	void everythingThatIsNamedInTheDiagramsHasASpanishName() {
		Set<String> named = new TreeSet<>();
		for (Path file : files(Path.of("processes"), ".bpmn")) {
			String process = file.getFileName().toString().replace(".bpmn", "");
			Bpmn.readModelFromFile(file.toFile())
				.getModelElementsByType(FlowElement.class)
				.stream()
				.filter(element -> element.getName() != null)
				.map(element -> (element instanceof UserTask ? "task." : "step.") + process + "." + element.getId())
				.forEach(named::add);
		}
		assertThat(named).hasSizeGreaterThan(100);
		assertThat(bundles.get("tasks_es")).filteredOn(key -> ELEMENT.matcher(key).matches())
			.containsExactlyInAnyOrderElementsOf(named);
	}

	@Test
	void everyKindOfTimelineEntryHasWords() {
		Set<String> written = new TreeSet<>();
		WRITING.matcher(java)
			.results()
			.map(MatchResult::group)
			.forEach(statement -> KIND.matcher(statement)
				.results()
				.filter(kind -> !statement.substring(0, kind.start()).matches("(?s).*(?:say|getMessage|text)\\($"))
				.forEach(kind -> written.add(kind.group(1))));
		assertThat(written).contains("case.opened", "plan.agreedUnsigned", "task.completed", "closure.notice.");
		assertThat(written).allSatisfy(kind -> assertThat(keys).as(kind)
			.anyMatch(key -> kind.endsWith(".") ? key.startsWith("timeline." + kind) : key.equals("timeline." + kind)));
	}

	@Test
	void everyRefusalHasWords() {
		Set<String> codes = found(FIELD_CODE, java);
		assertThat(codes).contains("required", "ownWork", "consentMissing", "range");
		assertThat(keys).containsAll(codes.stream().map(code -> "error.field." + code).toList());
		Set<String> conflicts = found(CONFLICT_CODE, java);
		assertThat(conflicts).contains("claimedByOther", "notClosed");
		assertThat(keys).containsAll(conflicts.stream().map(code -> "error.conflict." + code).toList());
	}

	@Test
	void everyPersonAndWhatBindsThemHasAName() {
		assertThat(keys)
			.containsAll(Arrays.stream(Bond.values())
				.flatMap(bond -> bond.sides().stream())
				.map(side -> "people.bond." + side)
				.toList())
			.containsAll(Arrays.stream(Bond.Kind.values()).map(kind -> "people.kin." + kind.code()).toList())
			.containsAll(Arrays.stream(PersonRole.values()).map(role -> "people.role." + role.code()).toList())
			.containsAll(PeopleGroup.KINDS.stream().map(kind -> "people.kind." + kind).toList())
			.containsAll(PeopleGroup.PARTS.stream().map(part -> "people.part." + part).toList());
	}

	@Test
	void everyProgrammeStageAndRoleHasAName() {
		Set<String> programmes = found("\"programme\": \"([a-z-]+)\"",
				text(RESOURCES.resolve("exchange/programmes.json")));
		List<String> all = List.of("physical-health", "mental-health", "addiction", "ageing", "chronic-disease",
				"disability", "child-welfare", "immigration", "occupational");
		assertThat(all).containsAll(programmes);
		assertThat(keys).containsAll(all.stream().map(code -> "programme." + code).toList())
			.containsAll(Arrays.stream(Stage.values()).map(stage -> "stage." + stage.name()).toList())
			.containsAll(Arrays.stream(Role.values()).map(role -> "role." + role.group()).toList());
	}

	@Test
	void everyMessageThatAPageAsksForExists() {
		assertThat(keys).containsAll(found(IN_TEMPLATE, all(RESOURCES.resolve("templates"), ".html")));
	}

	/**
	 * Only a message with values is a pattern in which an apostrophe is written twice.
	 */
	@Test
	void everyApostropheIsWrittenAsItIsRead() {
		Pattern written = Pattern.compile("(?m)^(?!#|timeline\\.)[\\w.-]+=(.*)$");
		Set<String> wrong = written.matcher(all(RESOURCES.resolve("messages"), ".properties"))
			.results()
			.map(line -> line.group(1).replace("'{'", "").replace("'}'", ""))
			.filter(text -> text.matches(".*\\{\\d.*") ? text.replace("''", "").contains("'") : text.contains("''"))
			.collect(Collectors.toSet());
		assertThat(wrong).isEmpty();
	}

	private static Set<String> found(String pattern, String text) {
		return found(Pattern.compile(pattern), text);
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map(match -> match.group(1) != null ? match.group(1) : match.group(2))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, Set<String>> bundles() {
		Map<String, Set<String>> bundles = new TreeMap<>();
		files(RESOURCES.resolve("messages"), ".properties").forEach(file -> {
			Properties words = new Properties();
			try (Reader reader = Files.newBufferedReader(file)) {
				words.load(reader);
			}
			catch (IOException problem) {
				throw new UncheckedIOException(problem);
			}
			bundles.put(file.getFileName().toString().replace(".properties", ""),
					new TreeSet<>(words.stringPropertyNames()));
		});
		return bundles;
	}

	private static String all(Path folder, String ending) {
		return files(folder, ending).stream().map(MessagesTest::text).collect(Collectors.joining("\n"));
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

}
