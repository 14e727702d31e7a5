package org.alongside.engine;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a diagram leads to from one of its elements, without leaving the scope the element
 * stands in.
 */
final class Downstream {

	/** Name and value of the property by which a model forbids to go back past a step. */
	private static final String TAKE_BACK = "takeBack";

	private static final String NEVER = "never";

	/** By element: whether a transaction ends on every known way to it. */
	private final Map<String, Boolean> reached = new HashMap<>();

	private Downstream() {
	}

	/**
	 * Follows the flows from an element.
	 * @param later whether what follows runs in a transaction of its own anyway
	 */
	static Downstream of(FlowNode from, boolean later) {
		Downstream found = new Downstream();
		Deque<FlowNode> open = new ArrayDeque<>();
		found.follow(from, later, open);
		while (!open.isEmpty()) {
			FlowNode node = open.pop();
			found.follow(node, found.reached.get(node.getId()), open);
		}
		return found;
	}

	boolean reaches(String element) {
		return reached.containsKey(element);
	}

	/**
	 * Returns whether an element runs in another transaction than what it follows from.
	 */
	boolean later(String element) {
		return Boolean.TRUE.equals(reached.get(element));
	}

	private void follow(FlowNode node, boolean later, Deque<FlowNode> open) {
		flows(node).filter(flow -> node.equals(flow.getSource()))
			.forEach(flow -> reach(flow.getTarget(), later || node.isCamundaAsyncAfter(), open));
		node.getModelInstance()
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter(event -> node.equals(event.getAttachedTo()))
			.forEach(event -> reach(event, true, open));
	}

	private void reach(FlowNode node, boolean later, Deque<FlowNode> open) {
		boolean apart = later || node.isCamundaAsyncBefore();
		Boolean known = reached.get(node.getId());
		if (known == null || apart && !known) {
			reached.put(node.getId(), apart);
			open.push(node);
		}
	}

	/** Returns whether ways meet in a node. */
	static boolean meeting(FlowNode node) {
		return flows(node).filter(flow -> node.equals(flow.getTarget())).count() > 1;
	}

	/** A diagram need not name its flows at the nodes: the flows say where they lead. */
	private static Stream<SequenceFlow> flows(FlowNode node) {
		return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream();
	}

	/** Returns whether the model says that there is no way back past the element. */
	static boolean irreversible(BaseElement element) {
		return element.getExtensionElements() != null && element.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.anyMatch(one -> TAKE_BACK.equals(one.getCamundaName()) && NEVER.equals(one.getCamundaValue()));
	}

	/** Returns whether an activity is done once for each of a list, one after another. */
	static boolean oneAfterAnother(BaseElement element) {
		return element instanceof Activity activity
				&& activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
				&& loop.isSequential();
	}

}
