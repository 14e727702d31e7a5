package org.alongside.processes;

import org.alongside.engine.ProcessContract;
import org.alongside.processes.ProcessFiles.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the diagrams name exists in the code and the forms, and the other way round. Reads
 * files alone: no engine, no Spring.
 */
class ProcessContractTest {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final ProcessContract CONTRACT = ProcessContract
		.read(ProcessFiles.text(ProcessFiles.PROCESSES.resolve("contract.yaml")));

	/** Packages that name tasks without handling them. */
	private static final Set<String> NO_HANDLERS = Set.of("web", "demo");

	private static final Set<String> CALLS_OUT = Set.of("${sendRefusalNotice}", "${sendReferral}",
			"${sendClosingNotices}");

	private static final Pattern FACT = Pattern.compile("[$#]\\{\\s*([a-zA-Z]\\w*)\\b");

	private static final Pattern ANSWERED = Pattern.compile("\"fact\"\\s*:\\s*\"(\\w+)\"");

	private static final Pattern DELEGATE = Pattern
		.compile("@Component\\(\"(\\w+)\"\\)\\s+(?:final\\s+)?class\\s+(\\w+)\\s+implements\\s+JavaDelegate");

	private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]+)\"");

	private final Map<String, BpmnModelInstance> models = ProcessFiles.models();

	private final Collection<String> sources = ProcessFiles.sources().values();

	@Test
	void namesEachFileAfterWhatItHolds() {
		models.forEach((name, model) -> {
			Process process = ProcessFiles.process(model);
			assertThat(process.getId()).isEqualTo(name);
			assertThat(process.isExecutable()).isTrue();
			assertThat(process.getCamundaHistoryTimeToLiveString()).as(name).isEqualTo("P30D");
			assertThat(process.getCamundaVersionTag()).as(name).isNotBlank();
		});
		ProcessFiles.decisions().forEach((name, model) -> {
			Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
			assertThat(decision.getId()).isEqualTo(name);
			assertThat(decision.getCamundaHistoryTimeToLiveString()).as(name).isEqualTo("P30D");
		});
		assertThat(models.keySet()).isEqualTo(CONTRACT.facts().keySet());
	}

	@Test
	void givesEveryUserTaskAFormOfItsName() {
		for (Element<UserTask> task : ProcessFiles.all(UserTask.class)) {
			assertThat(task.node().getAttributeValueNs(CAMUNDA, "formRefBinding")).as(task.toString())
				.isEqualTo("deployment");
			assertThat(task.node().getCamundaFormRef()).as(task.toString()).isIn(task.id(), "${instrument}");
		}
	}

	@Test
	void findsAFormForEveryTaskAndATaskForEveryForm() {
		Set<String> named = ProcessFiles.all(UserTask.class)
			.stream()
			.map((task) -> task.node().getCamundaFormRef())
			.filter((form) -> !form.startsWith("${"))
			.collect(Collectors.toCollection(TreeSet::new));
		named.addAll(CONTRACT.pages());
		named.addAll(instruments());
		assertThat(ProcessFiles.forms().keySet()).isEqualTo(named);
		ProcessFiles.forms()
			.forEach((name, form) -> assertThat(form).containsPattern("\"id\"\\s*:\\s*\"" + name + "\""));
	}

	@Test
	void proposesOnlyWhatTheCatalogueHas() {
		assertThat(instruments()).containsAll(column("instrument-selection", "instrument"));
	}

	@Test
	void asksKnownGroupsOnly() {
		assertThat(ProcessFiles.all(UserTask.class))
			.allSatisfy((task) -> assertThat(task.node().getCamundaCandidateGroupsList()).hasSize(1)
				.isSubsetOf(CONTRACT.groups()));
	}

	@Test
	void findsADelegateForEveryBeanAndABeanForEveryDelegate() {
		Map<String, String> delegates = ProcessFiles.sources()
			.entrySet()
			.stream()
			.filter((file) -> file.getKey().getParent().endsWith("process"))
			.flatMap((file) -> DELEGATE.matcher(file.getValue()).results())
			.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2)));
		assertThat(ProcessFiles.delegates()).as("named alone: no method, no argument")
			.allMatch((bean) -> bean.matches("\\w+"));
		assertThat(delegates.keySet()).containsExactlyInAnyOrderElementsOf(ProcessFiles.delegates());
		assertThat(delegates).allSatisfy((bean, type) -> assertThat(type).isEqualToIgnoringCase(bean));
	}

	@Test
	void findsAHandlerForEveryTaskAndATaskForEveryHandler() {
		Set<String> tasks = ProcessFiles.all(UserTask.class)
			.stream()
			.filter((task) -> !ProcessFiles.keepsAnswers(task.node()))
			.map(Element::toString)
			.collect(Collectors.toCollection(TreeSet::new));
		Pattern ofAProcess = Pattern.compile("(" + String.join("|", models.keySet()) + ")/[a-z0-9-]+");
		Set<String> handled = ProcessFiles.sources()
			.entrySet()
			.stream()
			.filter((file) -> !NO_HANDLERS.contains(file.getKey().getParent().getFileName().toString()))
			.flatMap((file) -> literals(file.getValue()))
			.filter((literal) -> ofAProcess.matcher(literal).matches())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(handled).isEqualTo(tasks);
	}

	@Test
	void hearsEveryMessageThatIsToldAndIsToldEveryMessageItHears() {
		Set<String> heard = models.values()
			.stream()
			.flatMap((model) -> model.getModelElementsByType(Message.class).stream())
			.map(Message::getName)
			.collect(Collectors.toSet());
		assertThat(heard).isEqualTo(CONTRACT.messages());
		assertThat(sources.stream().flatMap(ProcessContractTest::literals)).containsAll(heard);
		Stream<MatchResult> tellings = sources.stream()
			.flatMap((source) -> Pattern.compile("\\.(?:tell|startByMessage)\\([^;]*;").matcher(source).results());
		assertThat(tellings.map(MatchResult::group).filter((call) -> literals(call).findAny().isPresent()))
			.allSatisfy((call) -> assertThat(literals(call).anyMatch(heard::contains)).as(call).isTrue());
	}

	@Test
	void declaresEveryFactThatIsUsedAndUsesEveryFactThatIsDeclared() {
		Set<String> literals = sources.stream().flatMap(ProcessContractTest::literals).collect(Collectors.toSet());
		models.forEach((name, model) -> {
			Set<String> known = new TreeSet<>(CONTRACT.facts().get(name));
			known.addAll(answered(model));
			assertThat(used(name)).as("facts of " + name).isSubsetOf(known);
			assertThat(literals).as("facts of " + name + " in the code").containsAll(CONTRACT.facts().get(name));
		});
	}

	@Test
	void handsTheCaseAndItsProgrammeToEveryProcessItCalls() {
		for (Element<CallActivity> call : ProcessFiles.all(CallActivity.class)) {
			String called = call.node().getCalledElement();
			assertThat(models).as(call.toString()).containsKey(called);
			List<CamundaIn> in = children(call.node(), CamundaIn.class);
			assertThat(in.stream().map(CamundaIn::getCamundaBusinessKey).filter(Objects::nonNull))
				.containsExactly("#{execution.processBusinessKey}");
			assertThat(in.stream().map(CamundaIn::getCamundaTarget).filter(Objects::nonNull)).contains("programme")
				.isSubsetOf(CONTRACT.facts().get(called));
			assertThat(children(call.node(), CamundaOut.class).stream().map(CamundaOut::getCamundaSource))
				.isSubsetOf(CONTRACT.facts().get(called));
		}
	}

	@Test
	void savesBeforeItCallsOutAndTriesAgain() {
		assertThat(ProcessFiles.all(ServiceTask.class)
			.stream()
			.filter((task) -> CALLS_OUT.contains(task.node().getCamundaDelegateExpression()))).hasSameSizeAs(CALLS_OUT)
			.allSatisfy((task) -> {
				assertThat(task.node().isCamundaAsyncBefore()).isTrue();
				assertThat(children(task.node(), CamundaFailedJobRetryTimeCycle.class))
					.extracting(CamundaFailedJobRetryTimeCycle::getTextContent)
					.containsExactly("R3/PT5M");
			});
	}

	@Test
	void evaluatesEveryDecisionAndFindsEveryDecisionEvaluated() {
		Set<String> decisions = ProcessFiles.decisions().keySet();
		Set<String> others = new TreeSet<>(decisions);
		others.removeAll(instruments());
		assertThat(others).isEqualTo(CONTRACT.decisions());
		assertThat(decisions).containsAll(instruments());
		assertThat(sources.stream().flatMap(ProcessContractTest::literals)).containsAll(others);
		assertThat(sources.stream()
			.flatMap(
					(source) -> Pattern.compile("ecisions\\s*\\.evaluate\\(\\s*\"([^\"]+)\"").matcher(source).results())
			.map((match) -> match.group(1))).isSubsetOf(decisions);
	}

	@Test
	void offersInTheElementTemplatesWhatTheProcessesUse() {
		String templates = ProcessFiles
			.text(ProcessFiles.PROCESSES.resolve(".camunda/element-templates/alongside.json"));
		Set<String> offered = literals(templates).filter((value) -> value.startsWith("${"))
			.map((value) -> value.substring(2, value.length() - 1))
			.collect(Collectors.toSet());
		assertThat(offered).isEqualTo(ProcessFiles.delegates());
		assertThat(literals(templates)).containsAll(CONTRACT.groups())
			.containsAll(ProcessFiles.all(CallActivity.class)
				.stream()
				.map((call) -> call.node().getCalledElement())
				.toList());
		models.forEach((name, model) -> assertThat(literals(templates)).as(name)
			.containsAll(model.getModelElementsByType(FlowNode.class)
				.stream()
				.map((node) -> node.getAttributeValueNs(CAMUNDA, "modelerTemplate"))
				.filter(Objects::nonNull)
				.toList()));
	}

	/** Returns the facts that the forms of tasks without a program set. */
	private static Set<String> answered(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.filter(ProcessFiles::keepsAnswers)
			.flatMap((task) -> ANSWERED.matcher(ProcessFiles.forms().getOrDefault(task.getCamundaFormRef(), ""))
				.results())
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
	}

	private static Set<String> used(String name) {
		String file = ProcessFiles.text(ProcessFiles.PROCESSES.resolve(name + ".bpmn"));
		Set<String> used = FACT.matcher(file).results().map((match) -> match.group(1)).collect(Collectors.toSet());
		used.removeAll(ProcessFiles.delegates());
		used.removeAll(Set.of("execution", "true", "false"));
		Pattern.compile("camunda:(?:in|out) source=\"(\\w+)\"|camunda:(?:collection|elementVariable)=\"(\\w+)\"")
			.matcher(file)
			.results()
			.flatMap((match) -> Stream.of(match.group(1), match.group(2)))
			.filter(Objects::nonNull)
			.forEach(used::add);
		return used;
	}

	/** Returns the instruments of the catalogue that have forms of their own. */
	private static Set<String> instruments() {
		try (Stream<Path> entries = Files.list(Path.of("forms/instruments"))) {
			return entries.map((entry) -> entry.getFileName().toString().replace(".yaml", ""))
				.filter((id) -> id.startsWith("instrument-"))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the forms that a column of a decision names. */
	private static Set<String> column(String decision, String column) {
		String file = ProcessFiles.text(ProcessFiles.PROCESSES.resolve(decision + ".dmn"));
		return Pattern.compile("-" + column + "(?:-is)?\">\\s*<text>\"(instrument-[a-z0-9-]+)\"")
			.matcher(file)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static <T extends ModelElementInstance> List<T> children(BaseElement element, Class<T> type) {
		return element.getExtensionElements() == null ? List.of()
				: List.copyOf(element.getExtensionElements().getChildElementsByType(type));
	}

	private static Stream<String> literals(String text) {
		return LITERAL.matcher(text).results().map((match) -> match.group(1));
	}

}
