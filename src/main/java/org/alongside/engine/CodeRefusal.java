package org.alongside.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses, each time the engine reads a diagram and before anything in it is created,
 * what would run code named there. Shorter than the check before deployment, and never to
 * be loosened: it also holds for diagrams that reached the database another way.
 */
class CodeRefusal extends DefaultBpmnParseFactory {

	private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "field", "formData");

	private static final Set<String> ATTRIBUTES = Set.of("class", "expression", "type", "topic", "resource", "language",
			"scriptFormat", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression",
			"sourceExpression");

	private static final Set<String> NAMESPACES = Set.of("", "http://camunda.org/schema/1.0/bpmn:",
			"http://activiti.org/bpmn:");

	@Override
	public BpmnParse createBpmnParse(BpmnParser parser) {
		return new BpmnParse(parser) {
			@Override
			protected void parseRootElement() {
				List<ModelProblem> problems = new ArrayList<>();
				collect(rootElement, String.valueOf(name), "", problems);
				if (!problems.isEmpty()) {
					throw new UnsafeModelException(problems);
				}
				super.parseRootElement();
			}
		};
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
