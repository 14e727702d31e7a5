package org.alongside.processes;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files an analyst works on, read as they stand in {@code processes/} and
 * {@code forms/}.
 */
final class ProcessFiles {

	static final Path PROCESSES = Path.of("processes");

	static final Path FORMS = Path.of("forms");

	private static final Path SOURCES = Path.of("src", "main", "java");

	private ProcessFiles() {
	}

	/** Returns the models by file name without its ending, in order. */
	static Map<String, BpmnModelInstance> models() {
		return read(PROCESSES, ".bpmn", (file) -> Bpmn.readModelFromFile(file.toFile()));
	}

	/** Returns the decisions by file name without its ending, in order. */
	static Map<String, DmnModelInstance> decisions() {
		return read(PROCESSES, ".dmn", (file) -> Dmn.readModelFromFile(file.toFile()));
	}

	/** Returns the text of the forms by file name without its ending, in order. */
	static Map<String, String> forms() {
		return Files.exists(FORMS) ? read(FORMS, ".form", ProcessFiles::text) : Map.of();
	}

	/** Returns the text of every main source file by path. */
	static Map<Path, String> sources() {
		return files(SOURCES, ".java")
			.collect(Collectors.toMap(Function.identity(), ProcessFiles::text, (a, b) -> a, TreeMap::new));
	}

	static Process process(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class).iterator().next();
	}

	static String documentation(Collection<Documentation> documentations) {
		return documentations.stream().map(Documentation::getTextContent).collect(Collectors.joining(" ")).strip();
	}

	/**
	 * Returns every element of a type in every process, each with the id of its process.
	 */
	static <T extends FlowElement> List<Element<T>> all(Class<T> type) {
		return models().entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.getModelElementsByType(type)
				.stream()
				.map((element) -> new Element<>(entry.getKey(), element)))
			.toList();
	}

	/** Returns the names of the beans that service and rule tasks call. */
	static Set<String> delegates() {
		return Stream
			.concat(all(ServiceTask.class).stream().map((task) -> task.node().getCamundaDelegateExpression()),
					all(BusinessRuleTask.class).stream().map((task) -> task.node().getCamundaDelegateExpression()))
			.map((expression) -> expression.replaceFirst("^\\$\\{(\\w+)}$", "$1"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether a task needs no program: its answers are kept as they are. */
	static boolean keepsAnswers(UserTask task) {
		return task.getExtensionElements() != null && task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap((properties) -> properties.getCamundaProperties().stream())
			.anyMatch((property) -> "answers".equals(property.getCamundaName())
					&& "kept".equals(property.getCamundaValue()));
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private static <T> Map<String, T> read(Path folder, String ending, Function<Path, T> reading) {
		Map<String, T> found = new TreeMap<>();
		files(folder, ending).forEach((file) -> {
			String name = file.getFileName().toString();
			found.put(name.substring(0, name.length() - ending.length()), reading.apply(file));
		});
		return found;
	}

	private static Stream<Path> files(Path folder, String ending) {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	/**
	 * An element and the process it stands in.
	 */
	record Element<T extends FlowElement>(String process, T node) {

		String id() {
			return node.getId();
		}

		@Override
		public String toString() {
			return process + "/" + node.getId();
		}

	}

}
