package org.alongside.processes;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a process as SVG from the positions in its own file: no browser, and the same
 * bytes on every machine.
 */
final class ProcessPicture {

	private static final int MARGIN = 24;

	private static final double CORNER = 6;

	private static final int LABEL_SIZE = 11;

	private static final int NAME_SIZE = 12;

	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="%s %s %s %s" width="%3$s" height="%4$s" \
			font-family="Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" text-anchor="middle" fill="#17252f">
			<title>%s</title>
			<desc>%s</desc>
			<style>
			.edge { fill: none; stroke: #51626f; stroke-width: 1.5 }
			.person { fill: #e7f4f2; stroke: #0b7068; stroke-width: 1.5 }
			.system { fill: #f5f7f8; stroke: #51626f; stroke-width: 1.5 }
			.call { fill: #ffffff; stroke: #17252f; stroke-width: 3 }
			.box { fill: #ffffff; stroke: #51626f; stroke-width: 1.5 }
			.event { fill: #ffffff; stroke: #17252f; stroke-width: 1.5 }
			.gate { fill: #fdf6e3; stroke: #9a6b00; stroke-width: 1.5 }
			.mark { fill: none; stroke: #17252f; stroke-width: 1.3 }
			.bold { fill: none; stroke: #17252f; stroke-width: 2.6 }
			.full { fill: #17252f; stroke: #17252f; stroke-width: 1.3 }
			</style>
			<defs><marker id="arrow" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="8" markerHeight="8" \
			orient="auto"><path d="M0 1 L10 5 L0 9 z" fill="#51626f"/></marker></defs>
			<rect x="%1$s" y="%2$s" width="%3$s" height="%4$s" rx="8" fill="#ffffff"/>
			""";

	private final StringBuilder svg = new StringBuilder();

	private final BpmnModelInstance model;

	private ProcessPicture(BpmnModelInstance model) {
		this.model = model;
	}

	static String svg(BpmnModelInstance model) {
		return new ProcessPicture(model).draw();
	}

	private String draw() {
		List<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class)
			.stream()
			.sorted(Comparator.comparingDouble((BpmnShape shape) -> -area(shape.getBounds()))
				.thenComparing((shape) -> shape.getBpmnElement().getId()))
			.toList();
		List<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class)
			.stream()
			.sorted(Comparator.comparing((edge) -> edge.getBpmnElement().getId()))
			.toList();
		head();
		shapes.stream().filter((shape) -> shape.getBpmnElement() instanceof SubProcess).forEach(this::shape);
		edges.forEach(this::edge);
		shapes.stream().filter((shape) -> !(shape.getBpmnElement() instanceof SubProcess)).forEach(this::shape);
		edges.forEach((edge) -> label(edge.getBpmnLabel(), edge.getBpmnElement()));
		return svg.append("</svg>\n").toString();
	}

	private void head() {
		double[] box = { Double.MAX_VALUE, Double.MAX_VALUE, 0, 0 };
		for (Bounds bounds : model.getModelElementsByType(Bounds.class)) {
			include(box, bounds.getX(), bounds.getY());
			include(box, bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
		}
		for (Waypoint point : model.getModelElementsByType(Waypoint.class)) {
			include(box, point.getX(), point.getY());
		}
		Process process = ProcessFiles.process(model);
		svg.append(HEAD.formatted(n(box[0] - MARGIN), n(box[1] - MARGIN), n(box[2] - box[0] + 2 * MARGIN),
				n(box[3] - box[1] + 2 * MARGIN), escape(process.getName()),
				escape(ProcessFiles.documentation(process.getDocumentations()))));
	}

	private static void include(double[] box, double x, double y) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}

	private void shape(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		Bounds at = shape.getBounds();
		double middleX = at.getX() + at.getWidth() / 2;
		double middleY = at.getY() + at.getHeight() / 2;
		if (element instanceof Event event) {
			svg.append(ProcessSymbols.event(event, middleX, middleY));
			label(shape.getBpmnLabel(), element);
		}
		else if (element instanceof Gateway gateway) {
			svg.append("<path class=\"gate\" d=\"M%s %s l25 25 l-25 25 l-25 -25 z\"/>\n".formatted(n(middleX),
					n(middleY - 25)));
			svg.append(ProcessSymbols.gateway(gateway, middleX, middleY));
			label(shape.getBpmnLabel(), element);
		}
		else if (element instanceof Activity activity) {
			activity(activity, at, middleX, middleY);
		}
		else if (element instanceof TextAnnotation annotation) {
			svg.append("<path class=\"mark\" d=\"M%s %s h-8 v%s h8\"/>\n".formatted(n(at.getX() + 8), n(at.getY()),
					n(at.getHeight())));
			text(TextLines.wrap(annotation.getText().getTextContent(), LABEL_SIZE, at.getWidth() - 12), LABEL_SIZE,
					middleX, middleY);
		}
	}

	private void activity(Activity activity, Bounds at, double middleX, double middleY) {
		String dashes = activity instanceof SubProcess sub && sub.triggeredByEvent() ? " stroke-dasharray=\"2 4\"" : "";
		svg.append("<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>\n".formatted(
				ProcessSymbols.style(activity), dashes, n(at.getX()), n(at.getY()), n(at.getWidth()),
				n(at.getHeight())));
		svg.append(ProcessSymbols.activity(activity, at));
		if (activity instanceof SubProcess) {
			text(List.of(activity.getName()), NAME_SIZE, middleX, at.getY() + 16);
		}
		else {
			text(TextLines.wrap(activity.getName(), NAME_SIZE, at.getWidth() - 18), NAME_SIZE, middleX, middleY);
		}
	}

	private void edge(BpmnEdge edge) {
		List<Waypoint> points = List.copyOf(edge.getWaypoints());
		StringBuilder path = new StringBuilder("M%s %s".formatted(n(points.get(0).getX()), n(points.get(0).getY())));
		for (int i = 1; i < points.size() - 1; i++) {
			Waypoint corner = points.get(i);
			path.append(toward("L", corner, points.get(i - 1)))
				.append(" Q%s %s".formatted(n(corner.getX()), n(corner.getY())))
				.append(toward("", corner, points.get(i + 1)));
		}
		Waypoint end = points.get(points.size() - 1);
		path.append(" L%s %s".formatted(n(end.getX()), n(end.getY())));
		boolean flow = edge.getBpmnElement() instanceof SequenceFlow;
		svg.append("<path class=\"edge\" d=\"%s\"%s/>\n".formatted(path,
				flow ? " marker-end=\"url(#arrow)\"" : " stroke-dasharray=\"1 4\""));
		if (edge.getBpmnElement() instanceof SequenceFlow taken && isDefault(taken)) {
			defaultMark(points.get(0), points.get(1));
		}
	}

	/** A point a little before a corner, seen from a neighbour, so that it is round. */
	private static String toward(String command, Waypoint corner, Waypoint neighbour) {
		double length = Math.hypot(neighbour.getX() - corner.getX(), neighbour.getY() - corner.getY());
		double part = Math.min(CORNER, length / 2) / length;
		return " %s%s %s".formatted(command, n(corner.getX() + (neighbour.getX() - corner.getX()) * part),
				n(corner.getY() + (neighbour.getY() - corner.getY()) * part));
	}

	private static boolean isDefault(SequenceFlow flow) {
		return flow.getSource() instanceof ExclusiveGateway exclusive && flow.equals(exclusive.getDefault())
				|| flow.getSource() instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
	}

	private void defaultMark(Waypoint from, Waypoint to) {
		double x = from.getX() + Math.signum(to.getX() - from.getX()) * 10;
		double y = from.getY() + Math.signum(to.getY() - from.getY()) * 10;
		boolean level = Math.abs(from.getY() - to.getY()) < 1;
		svg.append("<path class=\"edge\" d=\"M%s %s l%s\"/>\n".formatted(n(level ? x - 3 : x - 6),
				n(level ? y - 6 : y + 3), level ? "6 12" : "12 -6"));
	}

	private void label(BpmnLabel label, BaseElement element) {
		if (label == null || label.getBounds() == null || !(element instanceof FlowElement named)
				|| named.getName() == null) {
			return;
		}
		Bounds at = label.getBounds();
		text(TextLines.wrap(named.getName(), LABEL_SIZE, at.getWidth()), LABEL_SIZE, at.getX() + at.getWidth() / 2,
				at.getY() + at.getHeight() / 2);
	}

	private void text(List<String> lines, int size, double x, double middle) {
		double height = size * 1.25;
		double y = middle - height * (lines.size() - 1) / 2 + size * 0.36;
		for (String line : lines) {
			svg.append(
					"<text x=\"%s\" y=\"%s\" font-size=\"%d\">%s</text>\n".formatted(n(x), n(y), size, escape(line)));
			y += height;
		}
	}

	private static double area(Bounds bounds) {
		return bounds.getWidth() * bounds.getHeight();
	}

	static String n(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
