package org.alongside.processes;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a diagram looks: it fits a screen, the happy path is straight, lines are orthogonal
 * and cross nothing.
 */
class ProcessLayoutTest {

	private static final int WIDTH = 1760;

	private static final int HEIGHT = 700;

	static Stream<String> processes() {
		return ProcessFiles.models().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void placesEveryElementOnce(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		assertThat(shapes(model).keySet()).containsExactlyInAnyOrderElementsOf(
				model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
		assertThat(edges(model).keySet()).containsExactlyInAnyOrderElementsOf(
				model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
	}

	@ParameterizedTest
	@MethodSource("processes")
	void fitsOneScreen(String name) {
		Rectangle2D all = new Rectangle2D.Double(0, 0, 1, 1);
		shapes(ProcessFiles.models().get(name)).values().forEach(all::add);
		assertThat(all.getWidth()).isLessThanOrEqualTo(WIDTH);
		assertThat(all.getHeight()).isLessThanOrEqualTo(HEIGHT);
	}

	@ParameterizedTest
	@MethodSource("processes")
	void runsTheHappyPathStraightFromLeftToRight(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		Map<String, List<Line2D>> edges = edges(model);
		FlowNode node = model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty()
					&& start.getParentElement().equals(ProcessFiles.process(model)))
			.findFirst()
			.orElseThrow();
		Set<FlowNode> walked = new HashSet<>();
		while (!(node instanceof EndEvent)) {
			assertThat(walked.add(node)).as("loops at " + node.getId()).isTrue();
			node = node.getOutgoing()
				.stream()
				.filter((flow) -> edges.get(flow.getId()).size() == 1 && right(edges.get(flow.getId()).get(0)))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No straight way on in " + name))
				.getTarget();
		}
		assertThat(walked.size()).isGreaterThan(2);
	}

	@ParameterizedTest
	@MethodSource("processes")
	void drawsFlowsOrthogonallyFromBorderToBorder(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		Map<String, Rectangle2D> shapes = shapes(model);
		for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
			List<Line2D> lines = edges(model).get(flow.getId());
			assertThat(lines).as(flow.getId())
				.allMatch((line) -> Math.abs(line.getX1() - line.getX2()) < 0.5
						|| Math.abs(line.getY1() - line.getY2()) < 0.5);
			assertThat(onBorder(shapes.get(flow.getSource().getId()), lines.get(0).getX1(), lines.get(0).getY1()))
				.as(flow.getId() + " leaves its source")
				.isTrue();
			Line2D last = lines.get(lines.size() - 1);
			assertThat(onBorder(shapes.get(flow.getTarget().getId()), last.getX2(), last.getY2()))
				.as(flow.getId() + " reaches its target")
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void crossesNoFlowWithAnother(String name) {
		List<Map.Entry<String, List<Line2D>>> edges = List.copyOf(edges(ProcessFiles.models().get(name)).entrySet());
		for (int i = 0; i < edges.size(); i++) {
			for (int j = i + 1; j < edges.size(); j++) {
				for (Line2D one : edges.get(i).getValue()) {
					for (Line2D other : edges.get(j).getValue()) {
						assertThat(one.intersectsLine(other))
							.as(edges.get(i).getKey() + " and " + edges.get(j).getKey())
							.isFalse();
					}
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void runsNoFlowThroughAnElement(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		Map<String, Rectangle2D> shapes = shapes(model);
		edges(model).forEach((id, lines) -> {
			SequenceFlow flow = model.getModelElementById(id);
			shapes.forEach((element, shape) -> {
				if (!around(model, element, flow) && !element.equals(flow.getSource().getId())
						&& !element.equals(flow.getTarget().getId())) {
					assertThat(lines).as(id + " through " + element).noneMatch((line) -> line.intersects(inner(shape)));
				}
			});
		});
	}

	@ParameterizedTest
	@MethodSource("processes")
	void keepsElementsApart(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		Map<String, Rectangle2D> shapes = shapes(model);
		shapes.forEach((one, place) -> shapes.forEach((other, otherPlace) -> {
			FlowNode node = model.getModelElementById(one);
			if (around(model, other, node)) {
				assertThat(otherPlace.contains(place)).as(one + " stands inside " + other).isTrue();
			}
			else if (!one.equals(other) && !around(model, one, model.getModelElementById(other))
					&& !attached(model, one, other) && !attached(model, other, one)) {
				assertThat(place.intersects(otherPlace)).as(one + " over " + other).isFalse();
			}
		}));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void writesLabelsWhereNothingElseIs(String name) {
		BpmnModelInstance model = ProcessFiles.models().get(name);
		Map<String, Rectangle2D> labels = labels(model);
		List<Rectangle2D> written = new ArrayList<>();
		labels.forEach((id, label) -> {
			written.forEach((other) -> assertThat(label.intersects(other)).as("label of " + id).isFalse());
			written.add(label);
			shapes(model).forEach((element, shape) -> assertThat(shape.intersects(label) && !shape.contains(label))
				.as("label of " + id + " over " + element)
				.isFalse());
			edges(model).forEach((flow, lines) -> assertThat(lines).as("label of " + id + " over " + flow)
				.noneMatch((line) -> line.intersects(label)));
		});
		assertThat(labels.keySet()).containsAll(model.getModelElementsByType(FlowElement.class)
			.stream()
			.filter((element) -> element.getName() != null
					&& (element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow))
			.map(BaseElement::getId)
			.toList());
	}

	private static boolean right(Line2D line) {
		return line.getX2() > line.getX1() && Math.abs(line.getY1() - line.getY2()) < 0.5;
	}

	/** Whether one element is a subprocess around another. */
	private static boolean around(BpmnModelInstance model, String outer, FlowElement inner) {
		return Stream
			.iterate(inner.getParentElement(), (parent) -> parent != null, (parent) -> parent.getParentElement())
			.anyMatch((parent) -> parent.equals(model.getModelElementById(outer)));
	}

	private static boolean attached(BpmnModelInstance model, String event, String host) {
		return model.getModelElementById(event) instanceof BoundaryEvent boundary
				&& (boundary.getAttachedTo().getId().equals(host)
						|| around(model, boundary.getAttachedTo().getId(), model.getModelElementById(host)));
	}

	private static boolean onBorder(Rectangle2D shape, double x, double y) {
		return grow(shape, 1).contains(x, y) && !grow(shape, -1).contains(x, y);
	}

	private static Rectangle2D inner(Rectangle2D shape) {
		return grow(shape, -1);
	}

	private static Rectangle2D grow(Rectangle2D shape, double by) {
		return new Rectangle2D.Double(shape.getX() - by, shape.getY() - by, shape.getWidth() + 2 * by,
				shape.getHeight() + 2 * by);
	}

	private static Map<String, Rectangle2D> shapes(BpmnModelInstance model) {
		Map<String, Rectangle2D> shapes = new TreeMap<>();
		model.getModelElementsByType(BpmnShape.class)
			.forEach((shape) -> shapes.put(shape.getBpmnElement().getId(), place(shape.getBounds())));
		return shapes;
	}

	private static Map<String, List<Line2D>> edges(BpmnModelInstance model) {
		Map<String, List<Line2D>> edges = new TreeMap<>();
		for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
			List<Waypoint> points = List.copyOf(edge.getWaypoints());
			List<Line2D> lines = new ArrayList<>();
			for (int i = 1; i < points.size(); i++) {
				lines.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(),
						points.get(i).getY()));
			}
			edges.put(edge.getBpmnElement().getId(), lines);
		}
		return edges;
	}

	private static Map<String, Rectangle2D> labels(BpmnModelInstance model) {
		Map<String, Rectangle2D> labels = new TreeMap<>();
		model.getModelElementsByType(BpmnShape.class)
			.forEach((shape) -> label(labels, shape.getBpmnElement(), shape.getBpmnLabel()));
		model.getModelElementsByType(BpmnEdge.class)
			.forEach((edge) -> label(labels, edge.getBpmnElement(), edge.getBpmnLabel()));
		return labels;
	}

	private static void label(Map<String, Rectangle2D> labels, BaseElement element, BpmnLabel label) {
		if (label != null && label.getBounds() != null) {
			labels.put(element.getId(), place(label.getBounds()));
		}
	}

	private static Rectangle2D place(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

}
