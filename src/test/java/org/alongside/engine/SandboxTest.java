package org.alongside.engine;

import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import javax.script.ScriptEngineManager;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Attacks the engine the way somebody who may write a diagram would; each attack is tried
 * at the door (before deployment) and, where it has another way in, behind it.
 */
@EngineModuleTest
class SandboxTest {

	private static final String RUNTIME = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@ParameterizedTest
	@ValueSource(strings = { RUNTIME, "${''.class}", "${''['class']}", "${execution.processEngineServices}",
			"${execution.engineServices.repositoryService}", "${execution.class}", "${execution['processBusinessKey']}",
			"${execution.setVariable('a', 1)}", "${dataSource.connection}", "${runtimeService.createDeployment()}",
			"${outsider.execute(execution)}", "${callOut.execute(execution)}", "${currentUser()}", "${now()}",
			"${JSON('{}').mapTo('x')}", "#{''.getClass()}", "a ${''.getClass()} b", "${list[0].class}",
			"${unreadable" })
	void refusesExpressionsThatDoMoreThanCompareFacts(String expression) {
		for (String model : List.of(process(condition(expression)),
				process(service("x", "name=\"" + quoted(expression) + "\"")),
				process("<bpmn:userTask id=\"x\"><bpmn:documentation>" + text(expression)
						+ "</bpmn:documentation></bpmn:userTask>"))) {
			refused(model)
				.satisfies(ex -> assertThat(((UnsafeModelException) ex).problems()).extracting(ModelProblem::code)
					.containsOnly("expression"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { RUNTIME, "${''.class}", "${''['class']}", "${execution.processEngineServices}",
			"${execution.class}", "${execution.setVariable('a', 1)}", "${dataSource}", "${runtimeService}",
			"${applicationContext}", "${environment}", "${outsider}", "${callOut.failing}",
			"${callOut.execute(execution)}", "${currentUser()}", "${now()}", "${JSON('{}')}", "${list.stream()}",
			"${list[0].class}", "${authenticatedUserId}", "${execution.getVariable('list').iterator()}" })
	void refusesThemWhenTheyAreEvaluatedToo(String expression) {
		assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(Exception.class)
			.satisfies(ex -> assertThat(rootOf(ex).getMessage()).matches(
					"(?s).*(cannot be used in an expression|neither a fact|resolve function|not find function|Could not).*"));
	}

	@Test
	void evaluatesWhatProcessesNeed() {
		assertThat(evaluate("${execution.processBusinessKey}")).isEqualTo("key");
		assertThat(evaluate("${execution.getVariable('count') + 1 > 3 and not empty list}")).isEqualTo(true);
		assertThat(evaluate("${list[0] == 'a' ? 'yes' : 'no'}")).isEqualTo("yes");
		assertThat(evaluate("${execution.hasVariable('nothing')}")).isEqualTo(false);
	}

	@Test
	void runsNoScriptOfAnyLanguagePresent() {
		List<String> languages = Stream.concat(
				new ScriptEngineManager().getEngineFactories().stream().flatMap(factory -> factory.getNames().stream()),
				Stream.of("juel", "javascript", "groovy", "feel", "python"))
			.distinct()
			.toList();
		assertThat(languages).contains("juel");
		for (String language : languages) {
			refused(process("<bpmn:scriptTask id=\"x\" scriptFormat=\"" + language + "\"><bpmn:script>" + text(RUNTIME)
					+ "</bpmn:script></bpmn:scriptTask>"))
				.hasMessageContaining("x, line");
			assertThatThrownBy(() -> run(language)).as(language).hasStackTraceContaining("Scripts are not run here");
		}
	}

	static Stream<String> code() {
		return Stream.of(service("x", "camunda:class=\"java.lang.Runtime\""),
				service("x", "camunda:expression=\"${true}\""), service("x", "camunda:type=\"mail\""),
				service("x", "camunda:type=\"shell\""), service("x", "camunda:type=\"external\" camunda:topic=\"t\""),
				"<bpmn:serviceTask id=\"x\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
						+ "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
				"<bpmn:scriptTask id=\"x\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
				extended("<camunda:executionListener event=\"start\" expression=\"${callOut}\"/>"),
				extended("<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>"),
				extended("<camunda:taskListener event=\"create\" class=\"java.lang.Runtime\"/>"),
				extended("<camunda:taskListener event=\"create\" expression=\"${task.complete()}\"/>"),
				extended(
						"<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">1</camunda:script></camunda:executionListener>"),
				extended(
						"<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
				"<bpmn:userTask id=\"x\" camunda:formHandlerClass=\"java.lang.Runtime\"/>",
				condition("<![CDATA[1]]>").replace("tFormalExpression\"", "tFormalExpression\" language=\"juel\""),
				condition("").replace("tFormalExpression\"",
						"tFormalExpression\" language=\"juel\" camunda:resource=\"classpath://x\""),
				"<bpmn:callActivity id=\"x\" calledElement=\"a\" camunda:variableMappingClass=\"java.lang.Runtime\"/>");
	}

	@ParameterizedTest
	@MethodSource("code")
	void refusesCodeAtTheDoorAndWhenADiagramIsRead(String step) {
		refused(process(step)).satisfies(ex -> assertThat(((UnsafeModelException) ex).problems())
			.anySatisfy(problem -> assertThat(problem.code()).isEqualTo("code")));
		assertThatThrownBy(() -> parse(process(step))).rootCause()
			.isInstanceOf(UnsafeModelException.class)
			.hasMessageContaining("would run code named in the diagram");
	}

	@Test
	void namesTheElementTheLineAndWhatToDo() {
		refused("\n" + process(service("send-letter", "camunda:class=\"com.example.Letter\"")).strip())
			.hasMessageContaining("attack.bpmn \u203a send-letter, line")
			.hasMessageContaining("Use a service task whose delegate expression names a bean of the project");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${outsider}", "${dataSource}", "${runtimeService}", "${nobody}", "${callOut.clone()}",
			"${fact}", "callOut" })
	void refusesDelegatesThatAreNotOfAProcessPackage(String delegate) {
		refused(process(service("x", "camunda:delegateExpression=\"" + delegate + "\"")))
			.hasMessageContaining("names nothing that a process may call");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:transaction id=\"x\"/>", "<bpmn:userTask id=\"x\" camunda:dueDate=\"2020\"/>",
			"<bpmn:import importType=\"wsdl\" location=\"http://127.0.0.1/\" namespace=\"a\"/>",
			"<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:formData/></bpmn:extensionElements></bpmn:userTask>",
			"<other:thing xmlns:other=\"urn:other\"/>", "<bpmn:userTask id=\"x\" xmlns:o=\"urn:o\" o:class=\"A\"/>",
			"<bpmn:userTask id=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:formKey=\"a\"/>",
			"<bpmn:callActivity id=\"x\" calledElement=\"a\"><bpmn:extensionElements><camunda:in variables=\"all\"/></bpmn:extensionElements></bpmn:callActivity>" })
	void refusesWhatItDoesNotKnow(String step) {
		refused(process(step)).satisfies(ex -> assertThat(((UnsafeModelException) ex).problems())
			.anySatisfy(problem -> assertThat(problem.code()).isIn("element", "attribute")));
	}

	@Test
	void refusesProcessesThatWouldLoseTheirCase() {
		refused(process("<bpmn:callActivity id=\"call\" calledElement=\"a\"/>"))
			.hasMessageContaining("would not know its case");
		refused(process("<bpmn:startEvent id=\"nightly\"><bpmn:timerEventDefinition id=\"t\"><bpmn:timeCycle>R/P1D"
				+ "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"))
			.hasMessageContaining("would belong to no case");
	}

	@ParameterizedTest
	@ValueSource(strings = { "attack.bpmn", "attack.dmn" })
	void readsNoEntities(String file) throws Exception {
		Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "secret");
		String root = file.endsWith("dmn")
				? "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\""
				: "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" name=\"";
		StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
		for (int i = 1; i < 12; i++) {
			laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
		}
		for (String model : List.of(
				"<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + root + "\">&x;</definitions>",
				"<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">" + root + "\"/>", laughs + "]>" + root + "&l11;\"/>",
				root + "\">" + "<a>".repeat(200_000))) {
			assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy(file, model))
				.withMessageNotContaining("secret\"")
				.satisfies(ex -> assertThat(ex.problems()).extracting(ModelProblem::code).contains("notXml"));
		}
		Files.delete(secret);
	}

	@ParameterizedTest
	@ValueSource(strings = { "juel", "javascript", "http://www.omg.org/spec/DMN/20140401", "groovy" })
	void knowsNoLanguageForDecisionsButFeel(String language) {
		String decision = decision("expressionLanguage=\"" + language + "\"", text(RUNTIME));
		assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy("attack.dmn", decision))
			.withMessageContaining("Write the decision in FEEL")
			.withMessageContaining("input-of-attack");
		assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
			DmnEngine decisions = engine.getDmnEngine();
			return decisions.evaluateDecisionTable(
					decisions.parseDecision("attack",
							new ByteArrayInputStream(decision.getBytes(StandardCharsets.UTF_8))),
					Variables.createVariables());
		})).satisfies(ex -> assertThat(rootOf(ex).getMessage())
			.matches("(Scripts are not run here.*|Decisions are written in FEEL only)"));
	}

	@Test
	void refusesOtherFilesAndFormsThatBringMarkup() {
		for (String name : List.of("attack.cmmn", "attack.bpmn20.xml", "attack.groovy", "attack.png")) {
			assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy(name, "x"))
				.withMessageContaining("only .bpmn, .dmn and .form");
		}
		assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy("attack.form",
				"{\"id\":\"a\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"html\",\"id\":\"h\"}]}]}"))
			.withMessageContaining("attack.form \u203a h: the form component \"html\"");
		assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy("attack.form", "{"))
			.withMessageContaining("cannot be read");
		assertThatExceptionOfType(UnsafeModelException.class).isThrownBy(() -> deploy("attack.form", "{}"));
	}

	private AbstractThrowableAssert<?, ? extends Throwable> refused(String model) {
		long before = repository.createDeploymentQuery().count();
		AbstractThrowableAssert<?, ? extends Throwable> refusal = assertThatThrownBy(() -> deploy("attack.bpmn", model))
			.isInstanceOf(UnsafeModelException.class);
		assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
		return refusal;
	}

	private void deploy(String name, String content) {
		repository.createDeployment().name("attack").addString(name, content).deploy();
	}

	private void parse(String model) {
		engine.getCommandExecutorTxRequired().execute(context -> {
			BpmnParser parser = new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory());
			parser.createParse()
				.sourceString(model)
				.deployment(context.getDeploymentManager()
					.findDeploymentById(
							repository.createDeploymentQuery().deploymentName("alongside").list().get(0).getId()))
				.name("attack.bpmn")
				.execute();
			return null;
		});
	}

	private Object evaluate(String expression) {
		String instance = runtime
			.startProcessInstanceByKey("two-steps", "00000000-0000-0000-0000-000000000000",
					Facts.variables(java.util.Map.of("list", List.of("a"), "count", 3)))
			.getId();
		return engine.getCommandExecutorTxRequired().execute(context -> {
			ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
			execution.setBusinessKey("key");
			Expression evaluated = engine.getExpressionManager().createExpression(expression);
			Object value = evaluated.getValue(execution);
			execution.setBusinessKey("00000000-0000-0000-0000-000000000000");
			return value;
		});
	}

	private void run(String language) {
		engine.getCommandExecutorTxRequired().execute(context -> {
			ExecutableScript script = new ScriptFactory().createScriptFromSource(language, "1 + 1");
			return engine.getScriptingEnvironment().execute(script, new ExecutionEntity());
		});
	}

	private static Throwable rootOf(Throwable failure) {
		return failure.getCause() == null ? failure : rootOf(failure.getCause());
	}

	private static String service(String id, String attributes) {
		return "<bpmn:serviceTask id=\"" + id + "\" " + attributes + "/>";
	}

	private static String extended(String element) {
		return "<bpmn:userTask id=\"x\"><bpmn:extensionElements>" + element
				+ "</bpmn:extensionElements></bpmn:userTask>";
	}

	private static String condition(String expression) {
		return "<bpmn:userTask id=\"y\"/><bpmn:userTask id=\"z\"/><bpmn:sequenceFlow id=\"x\" sourceRef=\"y\" targetRef=\"z\">"
				+ "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
				+ (expression.startsWith("<") ? expression : text(expression))
				+ "</bpmn:conditionExpression></bpmn:sequenceFlow>";
	}

	private static String process(String content) {
		return """
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
					xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://alongside.org/test"
					xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
				<bpmn:process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:startEvent id="started"/>
				%s
				</bpmn:process></bpmn:definitions>""".formatted(content);
	}

	private static String decision(String language, String expression) {
		return """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="attacks" name="a" namespace="a"
					xmlns:camunda="http://camunda.org/schema/1.0/dmn">
				<decision id="attack" name="Attack" camunda:historyTimeToLive="P1D"><decisionTable id="t">
				<input id="i"><inputExpression id="input-of-attack" %s><text>%s</text></inputExpression></input>
				<output id="o" name="o"/>
				<rule id="r"><inputEntry id="e"><text>-</text></inputEntry><outputEntry id="u"><text>1</text></outputEntry></rule>
				</decisionTable></decision></definitions>"""
			.formatted(language, expression);
	}

	private static String text(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;");
	}

	private static String quoted(String value) {
		return text(value).replace("\"", "&quot;");
	}

}
