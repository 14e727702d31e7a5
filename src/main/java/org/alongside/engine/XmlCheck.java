package org.alongside.engine;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads a BPMN or DMN file once, as a stream and without its document type, and collects
 * what does not belong into it.
 */
final class XmlCheck extends DefaultHandler {

	private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/",
			"http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20211108/FEEL/",
			"http://www.omg.org/spec/DMN/20180521/FEEL/");

	private static final Set<String> CODE = Set.of("bpmn:scriptTask", "bpmn:script", "camunda:script",
			"camunda:connector", "camunda:class", "camunda:expression", "camunda:type", "camunda:topic", "class",
			"expression", "camunda:resource", "resource", "language", "camunda:formHandlerClass",
			"camunda:variableMappingClass", "camunda:taskPriority", "sourceExpression", "camunda:field");

	/** Texts that are compared with an input, by the element around them. */
	private static final Set<String> TESTS = Set.of("dmn:inputEntry", "dmn:inputValues", "dmn:outputValues");

	private static final Set<String> EXPRESSIONS = Set.of("dmn:inputExpression", "dmn:outputEntry");

	private static final Set<String> KEEPS_HISTORY = Set.of("bpmn:process", "dmn:decision");

	private static final int DEEPEST = 100;

	private final String file;

	private final Vocabulary vocabulary;

	private final Set<String> beans;

	private final List<ModelProblem> problems = new ArrayList<>();

	private final Deque<Open> open = new ArrayDeque<>();

	private @Nullable Locator locator;

	private XmlCheck(String file, Vocabulary vocabulary, Set<String> beans) {
		this.file = file;
		this.vocabulary = vocabulary;
		this.beans = beans;
	}

	/**
	 * Returns what is wrong with a file; empty when nothing is.
	 * @param beans names of the beans a delegate expression may name
	 */
	static List<ModelProblem> check(String file, byte[] content, Vocabulary vocabulary, Set<String> beans) {
		XmlCheck check = new XmlCheck(file, vocabulary, beans);
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setXIncludeAware(false);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(content)), check);
		}
		catch (SAXParseException ex) {
			check.problems.add(new ModelProblem(file, check.nearest(), ex.getLineNumber(), "notXml",
					ex.getMessage().contains("DOCTYPE") ? "DOCTYPE" : ex.getMessage()));
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			check.problems.add(new ModelProblem(file, check.nearest(), 0, "notXml", String.valueOf(ex.getMessage())));
		}
		return check.problems;
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		this.locator = locator;
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
		String element = vocabulary.name(uri, local);
		Open parent = open.peek();
		open.push(new Open(element, String.valueOf(attributes.getValue("id")), new StringBuilder()));
		if (open.size() > DEEPEST) {
			throw new SAXException("nested deeper than " + DEEPEST);
		}
		if (!vocabulary.allows(element)) {
			problem(CODE.contains(element) ? "code" : "element", element);
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			attribute(element, vocabulary.name(attributes.getURI(i), attributes.getLocalName(i)),
					attributes.getValue(i));
		}
		if ("camunda:in".equals(element) && attributes.getValue("businessKey") != null) {
			open.forEach(Open::carryBusinessKey);
		}
		if (KEEPS_HISTORY.contains(element) && !keepsHistory(attributes)) {
			problem("timeToLive", element);
		}
		if ("bpmn:timerEventDefinition".equals(element) && parent != null && "bpmn:startEvent".equals(parent.element)
				&& !insideSubProcess()) {
			problem("noCase", element);
		}
	}

	private void attribute(String element, String attribute, String value) {
		if (!vocabulary.allows(element, attribute)) {
			problem(CODE.contains(attribute) ? "code" : "attribute", attribute);
		}
		else if (attribute.endsWith("delegateExpression")) {
			if (!beans.contains(ExpressionCheck.bean(value))) {
				problem("bean", value);
			}
		}
		else if (attribute.endsWith("xpressionLanguage")) {
			if (!FEEL.contains(value)) {
				problem("language", value);
			}
		}
		else {
			text(element, value);
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		Open current = open.peek();
		if (current != null) {
			current.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		Open ended = open.element();
		text(ended.element, ended.text.toString());
		if ("dmn:text".equals(ended.element)) {
			feel(ended.text.toString());
		}
		if ("bpmn:callActivity".equals(ended.element) && !ended.businessKey) {
			problem("noBusinessKey", ended.element);
		}
		open.pop();
	}

	/**
	 * Expressions hide in names and documentation too: the engine evaluates them there.
	 */
	private void text(String element, String text) {
		if (!element.startsWith("dmn:") && ExpressionCheck.isExpression(text)
				&& !ExpressionCheck.allowed(text.trim())) {
			problem("expression", text.trim());
		}
		String bound = ModelBounds.problem(element, text);
		if (bound != null) {
			problem(bound, text.trim());
		}
	}

	private void feel(String text) {
		String around = open.stream().skip(1).map(one -> one.element).findFirst().orElse("");
		if (TESTS.contains(around) || EXPRESSIONS.contains(around)) {
			String problem = FeelCheck.problem(text, TESTS.contains(around));
			if (problem != null) {
				problem(problem, text.strip());
			}
		}
	}

	/** The attribute of the engine is the only one of this name. */
	private static boolean keepsHistory(Attributes attributes) {
		for (int i = 0; i < attributes.getLength(); i++) {
			if ("historyTimeToLive".equals(attributes.getLocalName(i))) {
				return ModelBounds.keepsHistory(attributes.getValue(i));
			}
		}
		return false;
	}

	private boolean insideSubProcess() {
		return open.stream().anyMatch(one -> "bpmn:subProcess".equals(one.element));
	}

	private void problem(String code, String subject) {
		String shown = subject.length() > 120 ? subject.substring(0, 120) + "\u2026" : subject;
		problems.add(new ModelProblem(file, nearest(), locator == null ? 0 : locator.getLineNumber(), code, shown));
	}

	private String nearest() {
		return open.stream().map(one -> one.id).filter(id -> !"null".equals(id)).findFirst().orElse("");
	}

	private static final class Open {

		private final String element;

		private final String id;

		private final StringBuilder text;

		private boolean businessKey;

		private Open(String element, String id, StringBuilder text) {
			this.element = element;
			this.id = id;
			this.text = text;
		}

		private void carryBusinessKey() {
			businessKey = true;
		}

	}

}
