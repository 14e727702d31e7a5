package org.alongside.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds the files of a release against each other and against what the program knows: a
 * name that leads nowhere would stop a case somewhere in its middle, months later. What a
 * single file may hold is {@link ModelGuard}'s.
 */
final class ReleaseCheck {

	private static final String BINDING = "deployment";

	private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

	private static final Pattern FACT = Pattern.compile(
			"[$#]\\{\\s*(?:not\\s+|!\\s*|empty\\s+)*([a-zA-Z]\\w*)\\b(?!\\s*\\()|camunda:(?:in|out) source=\"(\\w+)\"|camunda:collection=\"(\\w+)\"");

	private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\b[^>]*\\bid=\"([^\"]+)\"");

	private static final Pattern FORM_IN_TABLE = Pattern.compile("<text>\\s*\"(instrument-[a-z0-9-]+)\"\\s*</text>");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern ANSWERED = Pattern.compile("\"fact\"\\s*:\\s*\"(\\w+)\"");

	private static final Set<String> NO_FACTS = Set.of("execution", "true", "false", "not", "empty", "null");

	private final SortedMap<String, byte[]> files;

	private final ProcessContract contract;

	private final Set<String> beans;

	private final Set<String> processes;

	private final Set<String> decisions;

	private final Set<String> forms;

	private final List<ModelProblem> problems = new ArrayList<>();

	private ReleaseCheck(SortedMap<String, byte[]> files, ProcessContract contract, Set<String> beans) {
		this.files = files;
		this.contract = contract;
		this.beans = beans;
		this.processes = names(".bpmn");
		this.decisions = names(".dmn");
		this.forms = names(".form");
	}

	/**
	 * Returns what does not fit together; empty when everything does.
	 * @param files every diagram, decision and form of the release, by file name
	 * @param beans names that a process may call
	 */
	static List<ModelProblem> check(SortedMap<String, byte[]> files, ProcessContract contract, Set<String> beans) {
		ReleaseCheck check = new ReleaseCheck(files, contract, beans);
		files.forEach((file, content) -> check.file(file, new String(content, StandardCharsets.UTF_8)));
		check.missing();
		return check.problems;
	}

	private void file(String file, String text) {
		if (file.endsWith(".bpmn")) {
			process(file, text);
		}
		else if (file.endsWith(".dmn")) {
			decision(file, text);
		}
		else if (file.endsWith(".form")) {
			String id = formId(text);
			if (!named(file, ".form").equals(id)) {
				problems.add(new ModelProblem(file, "", 0, "fileId", id));
			}
		}
	}

	private static String formId(String text) {
		try {
			return JSON.readTree(text).path("id").asText();
		}
		catch (JsonProcessingException ex) {
			// the guard of single files says so
			return "";
		}
	}

	private void missing() {
		contract.facts()
			.keySet()
			.stream()
			.filter(name -> !processes.contains(name))
			.sorted()
			.forEach(name -> problems.add(new ModelProblem(name + ".bpmn", "", 0, "missingProcess", name)));
		contract.decisions()
			.stream()
			.filter(name -> !decisions.contains(name))
			.sorted()
			.forEach(name -> problems.add(new ModelProblem(name + ".dmn", "", 0, "noDecision", name)));
	}

	private void decision(String file, String text) {
		if (DECISION.matcher(text).results().noneMatch(found -> named(file, ".dmn").equals(found.group(1)))) {
			problems.add(new ModelProblem(file, "", 0, "fileId", firstOf(DECISION, text)));
		}
		FORM_IN_TABLE.matcher(text)
			.results()
			.filter(found -> !forms.contains(found.group(1)))
			.forEach(found -> problem(file, text, found.start(), "noForm", found.group(1)));
	}

	private void process(String file, String text) {
		BpmnModelInstance model;
		try {
			model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (ModelParseException ex) {
			// the guard of single files names the line
			return;
		}
		String name = named(file, ".bpmn");
		for (Process process : model.getModelElementsByType(Process.class)) {
			if (!name.equals(process.getId())) {
				problem(file, text, process, "fileId", process.getId());
			}
		}
		if (!contract.facts().containsKey(name)) {
			problems.add(new ModelProblem(file, "", 0, "undeclared", name));
		}
		model.getModelElementsByType(UserTask.class).forEach(task -> task(file, text, task));
		model.getModelElementsByType(CallActivity.class)
			.stream()
			.filter(call -> !known(call.getCalledElement(), processes))
			.forEach(call -> problem(file, text, call, "noProcess", call.getCalledElement()));
		model.getModelElementsByType(BusinessRuleTask.class)
			.stream()
			.filter(task -> task.getCamundaDecisionRef() != null && !known(task.getCamundaDecisionRef(), decisions))
			.forEach(task -> problem(file, text, task, "noTable", task.getCamundaDecisionRef()));
		model.getModelElementsByType(Message.class)
			.stream()
			.filter(message -> !contract.messages().contains(message.getName()))
			.forEach(message -> problem(file, text, message, "noMessage", message.getName()));
		facts(file, text, model, contract.facts().getOrDefault(name, Set.of()));
	}

	private void task(String file, String text, UserTask task) {
		String form = task.getCamundaFormRef();
		if (form != null && !form.contains("{")) {
			if (!forms.contains(form)) {
				problem(file, text, task, "noForm", form);
			}
		}
		if (form != null && !BINDING.equals(task.getCamundaFormRefBinding())) {
			problem(file, text, task, "formBinding", form);
		}
		task.getCamundaCandidateGroupsList()
			.stream()
			.filter(group -> !contract.groups().contains(group))
			.forEach(group -> problem(file, text, task, "noGroup", group));
	}

	private void facts(String file, String text, BpmnModelInstance model, Set<String> declared) {
		Set<String> known = new TreeSet<>(declared);
		for (UserTask task : model.getModelElementsByType(UserTask.class)) {
			byte[] form = files.get(task.getCamundaFormRef() + ".form");
			if (form != null) {
				ANSWERED.matcher(new String(form, StandardCharsets.UTF_8))
					.results()
					.forEach(found -> known.add(found.group(1)));
			}
		}
		FACT.matcher(text).results().forEach(found -> {
			String fact = group(found.group(1), found.group(2), found.group(3));
			if (!known.contains(fact) && !beans.contains(fact) && !NO_FACTS.contains(fact) && !elementOf(text, fact)) {
				problem(file, text, found.start(), "noFact", fact);
			}
		});
	}

	/** A task for each of a list knows its own of them. */
	private static boolean elementOf(String text, String fact) {
		return text.contains("camunda:elementVariable=\"" + fact + "\"");
	}

	private static String group(@Nullable String... groups) {
		for (String one : groups) {
			if (one != null) {
				return one;
			}
		}
		throw new IllegalStateException("A match without a group");
	}

	/** What is an expression is decided when a case comes there. */
	private static boolean known(@Nullable String name, Set<String> names) {
		return name != null && (name.contains("{") || names.contains(name));
	}

	private void problem(String file, String text, BaseElement element, String code, @Nullable String subject) {
		int place = Math.max(0, text.indexOf("id=\"" + element.getId() + "\""));
		problems.add(new ModelProblem(file, String.valueOf(element.getId()), line(text, place), code,
				String.valueOf(subject)));
	}

	/** The element is the nearest before the place that has an id. */
	private void problem(String file, String text, int place, String code, String subject) {
		String element = ID.matcher(text.substring(0, place))
			.results()
			.reduce((first, next) -> next)
			.map(found -> found.group(1))
			.orElse("");
		problems.add(new ModelProblem(file, element, line(text, place), code, subject));
	}

	private static int line(String text, int place) {
		return 1 + (int) text.substring(0, place).chars().filter(one -> one == '\n').count();
	}

	private static String firstOf(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		return found.find() ? found.group(1) : "";
	}

	private Set<String> names(String ending) {
		return files.keySet()
			.stream()
			.filter(file -> file.endsWith(ending))
			.map(file -> named(file, ending))
			.collect(Collectors.toSet());
	}

	private static String named(String file, String ending) {
		return file.substring(0, file.length() - ending.length());
	}

}
