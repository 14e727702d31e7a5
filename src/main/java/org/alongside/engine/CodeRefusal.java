package org.alongside.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses, each time the engine reads a diagram, what would run code named in it. Shorter
 * than the check before deployment, and never to be loosened: it also holds for diagrams
 * that reached the database another way.
 */
class CodeRefusal extends AbstractBpmnParseListener {

	private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "field", "formData");

	private static final Set<String> ATTRIBUTES = Set.of("class", "expression", "type", "topic", "resource", "language",
			"scriptFormat", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression",
			"sourceExpression");

	private static final Set<String> NAMESPACES = Set.of("", "http://camunda.org/schema/1.0/bpmn:",
			"http://activiti.org/bpmn:");

	@Override
	public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
		List<ModelProblem> problems = new ArrayList<>();
		String file = definitions.isEmpty() ? "" : String.valueOf(definitions.get(0).getKey());
		collect(root, file, "", problems);
		if (!problems.isEmpty()) {
			throw new UnsafeModelException(problems);
		}
	}

	private static void collect(Element element, String file, String around, List<ModelProblem> problems) {
		String id = element.attribute("id") == null ? around : element.attribute("id");
		if (ELEMENTS.contains(element.getTagName())) {
			problems.add(new ModelProblem(file, id, element.getLine(), "code", element.getTagName()));
		}
		for (String attribute : element.attributes()) {
			String name = attribute.substring(attribute.lastIndexOf(':') + 1);
			if (ATTRIBUTES.contains(name)
					&& NAMESPACES.contains(attribute.substring(0, attribute.length() - name.length()))) {
				problems.add(new ModelProblem(file, id, element.getLine(), "code", name));
			}
		}
		element.elements().forEach(child -> collect(child, file, id, problems));
	}

}
