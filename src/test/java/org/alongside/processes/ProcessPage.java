package org.alongside.processes;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the page that shows every process with what its people do.
 */
final class ProcessPage {

	private static final String HEAD = """
			# Processes

			Made by the build from `processes/*.bpmn`; change those, not this. What people do is green, what the
			system does is grey, a question is yellow, and a thick frame stands for a process of its own.
			How to change one: [analysts](../analysts.md). The rules behind them: [decisions](decisions.md).
			""";

	/** The order in which a case meets them. */
	private static final List<String> ORDER = List.of("case-lifecycle", "intake", "assessment", "planning", "referral",
			"monitoring", "closure");

	private ProcessPage() {
	}

	static String markdown(Map<String, BpmnModelInstance> models) {
		return HEAD + models.keySet()
			.stream()
			.sorted((a, b) -> Integer.compare(place(a), place(b)))
			.map((name) -> section(name, models.get(name)))
			.collect(Collectors.joining());
	}

	private static int place(String name) {
		int place = ORDER.indexOf(name);
		return place < 0 ? ORDER.size() : place;
	}

	private static String section(String name, BpmnModelInstance model) {
		Process process = ProcessFiles.process(model);
		String tasks = model.getModelElementsByType(UserTask.class)
			.stream()
			.map((task) -> "| %s | %s | %s |\n".formatted(task.getName(),
					String.join(", ", task.getCamundaCandidateGroupsList()).replace('-', ' '),
					ProcessFiles.documentation(task.getDocumentations())))
			.collect(Collectors.joining());
		return """

				## %s

				%s

				![%1$s](%3$s.svg)

				| Task | Who | What for |
				| --- | --- | --- |
				%4$s""".formatted(process.getName(), ProcessFiles.documentation(process.getDocumentations()), name,
				tasks);
	}

}
