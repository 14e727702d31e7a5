package org.alongside.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Breaks one thing of the shipped release at a time, as somebody at a keyboard would.
 */
class ReleaseCheckTest {

	private static final Pattern DELEGATE = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

	private final SortedMap<String, byte[]> files = shipped();

	private final Set<String> beans = files.values()
		.stream()
		.flatMap(content -> DELEGATE.matcher(text(content)).results())
		.map(found -> found.group(1))
		.collect(Collectors.toSet());

	private final ProcessContract contract = ProcessContract.read(read(Path.of("processes/contract.yaml")));

	@Test
	void findsNothingInWhatIsShipped() {
		assertThat(check()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					intake.bpmn        | formRef="check-eligibility"              | formRef="chek-eligibility"          | noForm      | check-eligibility
					intake.bpmn        | formRef="check-eligibility" camunda:formRefBinding="deployment" | formRef="check-eligibility" | formBinding | check-eligibility
					intake.bpmn        | candidateGroups="intake-worker"          | candidateGroups="intake-wroker"     | noGroup     |
					case-lifecycle.bpmn | calledElement="planning"                | calledElement="plannning"           | noProcess   |
					case-lifecycle.bpmn | name="client-withdrew"                  | name="client-withdraw"              | noMessage   | message-client-withdrew
					intake.bpmn        | process id="intake"                      | process id="intakes"                | fileId      | intakes
					intake.bpmn        | ${accepted                               | ${acepted                           | noFact      |
					eligibility.dmn    | decision id="eligibility"                | decision id="eligibilty"            | fileId      |
					instrument-selection.dmn | "instrument-phq-9"                 | "instrument-phq-10"                 | noForm      |
					name-needs.form    | "id": "name-needs"                       | "id": "name-need"                   | fileId      |
					""")
	void saysWhatLeadsNowhere(String file, String from, String to, String code, String element) {
		String before = text(files.get(file));
		assertThat(before).contains(from);
		int at = before.indexOf(from);
		files.put(file, before.replace(from, to).getBytes(StandardCharsets.UTF_8));

		List<ModelProblem> problems = check();

		assertThat(problems).isNotEmpty().allSatisfy(problem -> {
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.file()).isEqualTo(file);
			assertThat(problem.sentence(Locale.ENGLISH)).startsWith(file).contains(problem.subject());
			assertThat(problem.sentence(Locale.forLanguageTag("es"))).startsWith(file);
		});
		if (element != null) {
			assertThat(problems.get(0).element()).isEqualTo(element);
		}
		if (!"fileId".equals(code)) {
			int line = 1 + (int) before.substring(0, at).chars().filter(one -> one == '\n').count();
			assertThat(problems.get(0).line()).isBetween(line - 1, line);
		}
	}

	@Test
	void missesWhatTheProgramNeeds() {
		files.remove("eligibility.dmn");
		files.remove("planning.bpmn");
		files.put("extra.bpmn",
				text(files.get("closure.bpmn")).replace("process id=\"closure\"", "process id=\"extra\"")
					.getBytes(StandardCharsets.UTF_8));

		assertThat(check()).extracting(ModelProblem::code, ModelProblem::subject)
			.contains(tuple("noDecision", "eligibility"), tuple("missingProcess", "planning"),
					tuple("noProcess", "planning"), tuple("undeclared", "extra"));
	}

	@Test
	void letsAnAgencyAddATaskWhoseFormSetsAFact() {
		String intake = text(files.get("intake.bpmn"));
		files.put("intake.bpmn",
				intake.replace("formRef=\"check-eligibility\"", "formRef=\"ask-more\"")
					.replace("${accepted", "${wished")
					.getBytes(StandardCharsets.UTF_8));
		files.put("ask-more.form",
				"{\"id\": \"ask-more\", \"components\": [{\"key\": \"w\", \"properties\": {\"fact\": \"wished\"}}]}"
					.getBytes(StandardCharsets.UTF_8));

		assertThat(check()).isEmpty();
	}

	private List<ModelProblem> check() {
		return ReleaseCheck.check(files, contract, beans);
	}

	private static SortedMap<String, byte[]> shipped() {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (String folder : List.of("processes", "forms")) {
			try (Stream<Path> found = Files.list(Path.of(folder))) {
				found.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
					.forEach(file -> files.put(file.getFileName().toString(),
							read(file).getBytes(StandardCharsets.UTF_8)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
