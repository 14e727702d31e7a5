package org.alongside.processes;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

import java.util.stream.Collectors;

import static org.alongside.processes.ProcessPicture.n;

/**
 * The signs of BPMN inside its shapes.
 */
final class ProcessSymbols {

	private static final String PERSON = """
			<circle class="mark" cx="%s" cy="%s" r="3.4"/>
			<path class="mark" d="M%3$s %4$s c0 -9 13 -9 13 0 z"/>
			""";

	private static final String GEAR = """
			<circle cx="%1$s" cy="%2$s" r="5.4" fill="none" stroke="#17252f" stroke-width="2.6" \
			stroke-dasharray="2.2 2.04"/>
			<circle class="mark" cx="%1$s" cy="%2$s" r="4"/>
			""";

	private static final String TABLE = """
			<rect class="mark" x="%1$s" y="%2$s" width="15" height="11"/>
			<path class="full" d="M%1$s %2$s h15 v3 h-15 z"/>
			<path class="mark" d="M%3$s %4$s v8 M%1$s %5$s h15"/>
			""";

	private ProcessSymbols() {
	}

	/** Returns how the frame of an activity looks: by who does it. */
	static String style(Activity activity) {
		if (activity instanceof UserTask) {
			return "person";
		}
		if (activity instanceof CallActivity) {
			return "call";
		}
		return activity instanceof SubProcess ? "box" : "system";
	}

	static String activity(Activity activity, Bounds at) {
		double x = at.getX() + 7;
		double y = at.getY() + 7;
		StringBuilder symbols = new StringBuilder();
		if (activity instanceof UserTask) {
			symbols.append(PERSON.formatted(n(x + 6.5), n(y + 3.5), n(x), n(y + 14)));
		}
		else if (activity instanceof BusinessRuleTask) {
			symbols.append(TABLE.formatted(n(x), n(y), n(x + 5), n(y + 3), n(y + 7)));
		}
		else if (activity instanceof ServiceTask) {
			symbols.append(GEAR.formatted(n(x + 7), n(y + 7)));
		}
		double middle = at.getX() + at.getWidth() / 2;
		double foot = at.getY() + at.getHeight() - 18;
		if (activity instanceof CallActivity) {
			symbols.append("<rect class=\"mark\" x=\"%s\" y=\"%s\" width=\"13\" height=\"13\"/>\n"
				.formatted(n(middle - 6.5), n(foot)));
			symbols.append("<path class=\"mark\" d=\"M%s %s v9 m-4.5 -4.5 h9\"/>\n".formatted(n(middle), n(foot + 2)));
		}
		if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
			String bars = loop.isSequential() ? "h12 m-12 5 h12 m-12 5 h12" : "v12 m5 -12 v12 m5 -12 v12";
			symbols.append("<path class=\"bold\" d=\"M%s %s %s\"/>\n".formatted(n(middle - 5), n(foot), bars));
		}
		return symbols.toString();
	}

	static String gateway(Gateway gateway, double x, double y) {
		String at = n(x) + " " + n(y);
		if (gateway instanceof ParallelGateway) {
			return "<path class=\"bold\" d=\"M%s m-9 0 h18 m-9 -9 v18\"/>\n".formatted(at);
		}
		if (gateway instanceof InclusiveGateway) {
			return "<circle class=\"bold\" cx=\"%s\" cy=\"%s\" r=\"10\"/>\n".formatted(n(x), n(y));
		}
		if (gateway instanceof EventBasedGateway) {
			return """
					<circle class="mark" cx="%1$s" cy="%2$s" r="13"/>
					<circle class="mark" cx="%1$s" cy="%2$s" r="10.5"/>
					<path class="mark" d="M%1$s %2$s m0 -6.5 l6.2 4.6 l-2.4 7.2 h-7.6 l-2.4 -7.2 z"/>
					""".formatted(n(x), n(y));
		}
		return "<path class=\"bold\" d=\"M%s m-6.5 -7.5 l13 15 m0 -15 l-13 15\"/>\n".formatted(at);
	}

	static String event(Event event, double x, double y) {
		boolean quiet = event instanceof StartEvent start && !start.isInterrupting()
				|| event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
		String dashes = quiet ? " stroke-dasharray=\"4 3\"" : "";
		String width = event instanceof EndEvent ? " style=\"stroke-width: 3.2\"" : "";
		StringBuilder symbols = new StringBuilder(
				"<circle class=\"event\"%s%s cx=\"%s\" cy=\"%s\" r=\"18\"/>\n".formatted(dashes, width, n(x), n(y)));
		if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
			symbols.append("<circle class=\"mark\"%s cx=\"%s\" cy=\"%s\" r=\"14.5\"/>\n".formatted(dashes, n(x), n(y)));
		}
		String filled = event instanceof ThrowEvent ? "full" : "mark";
		return symbols + event.getChildElementsByType(EventDefinition.class)
			.stream()
			.map((definition) -> definition(definition, filled, n(x), n(y)))
			.collect(Collectors.joining());
	}

	private static String definition(EventDefinition definition, String filled, String x, String y) {
		if (definition instanceof MessageEventDefinition) {
			return "<path class=\"%s\" d=\"M%s %s m-9 -6 h18 v12 h-18 z\"/>\n".formatted(filled, x, y)
					+ "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\" d=\"M%s %s m-9 -6 l9 7 l9 -7\"/>\n"
						.formatted(filled.equals("full") ? "#ffffff" : "#17252f", x, y);
		}
		if (definition instanceof TimerEventDefinition) {
			return "<circle class=\"mark\" cx=\"%1$s\" cy=\"%2$s\" r=\"10\"/>\n<path class=\"mark\" d=\"M%1$s %2$s m0 -7 v7 h5\"/>\n"
				.formatted(x, y);
		}
		if (definition instanceof EscalationEventDefinition) {
			return "<path class=\"%s\" d=\"M%s %s m0 -9 l6 16 l-6 -6 l-6 6 z\"/>\n".formatted(filled, x, y);
		}
		if (definition instanceof TerminateEventDefinition) {
			return "<circle class=\"full\" cx=\"%s\" cy=\"%s\" r=\"10\"/>\n".formatted(x, y);
		}
		if (definition instanceof ErrorEventDefinition) {
			return "<path class=\"%s\" d=\"M%s %s m-7 7 l4 -14 l5 8 l5 -9 l-4 15 l-5 -8 z\"/>\n".formatted(filled, x,
					y);
		}
		if (definition instanceof SignalEventDefinition) {
			return "<path class=\"%s\" d=\"M%s %s m0 -9 l9 15 h-18 z\"/>\n".formatted(filled, x, y);
		}
		return "";
	}

}
