package org.alongside.engine;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements and attributes that a kind of file may use. What is not written here is
 * not deployed: deny by default, so that a way to run code that nobody thought of is
 * closed too.
 */
final class Vocabulary {

	private static final String BPMN_NAMESPACES = """
			bpmn http://www.omg.org/spec/BPMN/20100524/MODEL
			camunda http://camunda.org/schema/1.0/bpmn
			modeler http://camunda.org/schema/modeler/1.0
			xsi http://www.w3.org/2001/XMLSchema-instance
			picture http://www.omg.org/spec/BPMN/20100524/DI
			picture http://www.omg.org/spec/DD/20100524/DC
			picture http://www.omg.org/spec/DD/20100524/DI
			picture http://bpmn.io/schema/bpmn/biocolor/1.0
			picture http://www.omg.org/spec/BPMN/non-normative/color/1.0
			""";

	/** One element a line, then its attributes; {@code +} stands for what nodes share. */
	private static final String BPMN = """
			+ camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:jobPriority
			+ camunda:modelerTemplate camunda:modelerTemplateVersion default
			bpmn:definitions targetNamespace exporter exporterVersion modeler:executionPlatform
			bpmn:definitions modeler:executionPlatformVersion xsi:schemaLocation
			bpmn:documentation textFormat
			bpmn:extensionElements
			bpmn:process isExecutable processType camunda:historyTimeToLive camunda:versionTag
			bpmn:process camunda:isStartableInTasklist camunda:modelerTemplate
			bpmn:startEvent + isInterrupting
			bpmn:endEvent +
			bpmn:boundaryEvent + attachedToRef cancelActivity
			bpmn:intermediateCatchEvent +
			bpmn:intermediateThrowEvent +
			bpmn:messageEventDefinition messageRef
			bpmn:timerEventDefinition
			bpmn:timeDate xsi:type
			bpmn:timeDuration xsi:type
			bpmn:timeCycle xsi:type
			bpmn:errorEventDefinition errorRef camunda:errorCodeVariable camunda:errorMessageVariable
			bpmn:escalationEventDefinition escalationRef camunda:escalationCodeVariable
			bpmn:terminateEventDefinition
			bpmn:linkEventDefinition
			bpmn:message
			bpmn:error errorCode camunda:errorMessage
			bpmn:escalation escalationCode
			bpmn:task +
			bpmn:manualTask +
			bpmn:receiveTask + messageRef
			bpmn:userTask + camunda:formRef camunda:formRefBinding camunda:formKey camunda:candidateGroups
			bpmn:userTask camunda:assignee
			bpmn:serviceTask + camunda:delegateExpression
			bpmn:sendTask + camunda:delegateExpression
			bpmn:businessRuleTask + camunda:delegateExpression camunda:decisionRef
			bpmn:businessRuleTask camunda:decisionRefBinding camunda:decisionRefVersion
			bpmn:businessRuleTask camunda:mapDecisionResult camunda:resultVariable
			bpmn:callActivity + calledElement camunda:calledElementBinding camunda:calledElementVersion
			bpmn:callActivity camunda:calledElementVersionTag
			bpmn:subProcess + triggeredByEvent
			bpmn:multiInstanceLoopCharacteristics isSequential camunda:collection camunda:elementVariable
			bpmn:multiInstanceLoopCharacteristics camunda:asyncBefore camunda:asyncAfter camunda:exclusive
			bpmn:loopCardinality xsi:type
			bpmn:completionCondition xsi:type
			bpmn:exclusiveGateway + gatewayDirection
			bpmn:parallelGateway + gatewayDirection
			bpmn:inclusiveGateway + gatewayDirection
			bpmn:eventBasedGateway + gatewayDirection instantiate eventGatewayType
			bpmn:sequenceFlow sourceRef targetRef
			bpmn:conditionExpression xsi:type
			bpmn:incoming
			bpmn:outgoing
			bpmn:collaboration
			bpmn:participant processRef
			bpmn:laneSet
			bpmn:lane
			bpmn:flowNodeRef
			bpmn:textAnnotation textFormat
			bpmn:text
			bpmn:association sourceRef targetRef associationDirection
			bpmn:group categoryValueRef
			bpmn:category
			bpmn:categoryValue value
			camunda:properties
			camunda:property value
			camunda:failedJobRetryTimeCycle
			camunda:in source target businessKey local
			camunda:out source target local
			camunda:inputOutput
			camunda:inputParameter
			camunda:outputParameter
			camunda:executionListener event camunda:delegateExpression delegateExpression
			camunda:taskListener event delegateExpression
			""";

	private static final String DMN_NAMESPACES = """
			dmn http://www.omg.org/spec/DMN/20151101/dmn.xsd
			dmn http://www.omg.org/spec/DMN/20180521/MODEL/
			dmn https://www.omg.org/spec/DMN/20191111/MODEL/
			dmn https://www.omg.org/spec/DMN/20211108/MODEL/
			camunda http://camunda.org/schema/1.0/dmn
			modeler http://camunda.org/schema/modeler/1.0
			xsi http://www.w3.org/2001/XMLSchema-instance
			picture http://www.omg.org/spec/DMN/20180521/DMNDI/
			picture https://www.omg.org/spec/DMN/20191111/DMNDI/
			picture https://www.omg.org/spec/DMN/20211108/DMNDI/
			picture http://www.omg.org/spec/DMN/20180521/DC/
			picture http://www.omg.org/spec/DMN/20180521/DI/
			picture http://bpmn.io/schema/dmn/biodi/1.0
			picture http://bpmn.io/schema/dmn/biodi/2.0
			""";

	private static final String DMN = """
			dmn:definitions namespace exporter exporterVersion modeler:executionPlatform
			dmn:definitions modeler:executionPlatformVersion expressionLanguage typeLanguage
			dmn:description
			dmn:decision camunda:historyTimeToLive camunda:versionTag
			dmn:variable typeRef
			dmn:question
			dmn:allowedAnswers
			dmn:informationRequirement
			dmn:requiredInput href
			dmn:requiredDecision href
			dmn:inputData
			dmn:knowledgeSource locationURI
			dmn:authorityRequirement
			dmn:requiredAuthority href
			dmn:textAnnotation
			dmn:association associationDirection
			dmn:sourceRef href
			dmn:targetRef href
			dmn:decisionTable hitPolicy aggregation preferredOrientation outputLabel
			dmn:input label camunda:inputVariable
			dmn:inputExpression typeRef expressionLanguage
			dmn:inputValues expressionLanguage
			dmn:output label typeRef
			dmn:outputValues expressionLanguage
			dmn:annotation
			dmn:rule
			dmn:inputEntry expressionLanguage
			dmn:outputEntry expressionLanguage
			dmn:annotationEntry
			dmn:text
			dmn:extensionElements
			""";

	private static final Set<String> EVERYWHERE = Set.of("id", "name");

	private final Map<String, String> prefixes = new HashMap<>();

	private final Map<String, Set<String>> attributes = new HashMap<>();

	private Vocabulary(String namespaces, String elements) {
		namespaces.lines().map(line -> line.split(" ")).forEach(line -> prefixes.put(line[1], line[0]));
		Map<String, Set<String>> words = elements.lines()
			.map(line -> line.split(" "))
			.collect(Collectors.toMap(line -> line[0],
					line -> new HashSet<>(Arrays.asList(line).subList(1, line.length)), (one, more) -> {
						one.addAll(more);
						return one;
					}));
		Set<String> shared = words.getOrDefault("+", Set.of());
		words.forEach((element, own) -> attributes.put(element,
				own.stream()
					.map(word -> "+".equals(word) ? shared : Set.of(word))
					.flatMap(Set::stream)
					.collect(Collectors.toSet())));
	}

	static Vocabulary bpmn() {
		return new Vocabulary(BPMN_NAMESPACES, BPMN);
	}

	static Vocabulary dmn() {
		return new Vocabulary(DMN_NAMESPACES, DMN);
	}

	/** Returns the name with the prefix used here, whatever prefix the file uses. */
	String name(@Nullable String namespace, String local) {
		if (namespace == null || namespace.isEmpty()) {
			return local;
		}
		return prefixes.getOrDefault(namespace, "{" + namespace + "}") + ":" + local;
	}

	boolean allows(String element) {
		return picture(element) || attributes.containsKey(element) && !"+".equals(element);
	}

	boolean allows(String element, String attribute) {
		return picture(element) || picture(attribute) || EVERYWHERE.contains(attribute)
				|| attributes.getOrDefault(element, Set.of()).contains(attribute);
	}

	/** Where things stand and what colour they have: never executed. */
	private static boolean picture(String name) {
		return name.startsWith("picture:");
	}

}
