package org.alongside.processes;

import org.alongside.processes.ProcessFiles.Element;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a diagram reads: names, gateways, one way in. How it looks is held by
 * {@link ProcessLayoutTest}.
 */
class ProcessStyleTest {

	@Test
	void namesTasksWithVerbAndObject() {
		assertThat(ProcessFiles.all(Activity.class)).allSatisfy(
				(task) -> assertThat(task.node().getName()).as(task.toString()).matches("[A-Z][a-z]+( [a-z]+)+"));
	}

	@Test
	void namesEventsWithObjectAndState() {
		assertThat(ProcessFiles.all(Event.class)).allSatisfy(
				(event) -> assertThat(event.node().getName()).as(event.toString()).matches("[A-Z][a-z]+( [a-z]+)+"));
	}

	@Test
	void asksAtEveryGatewayThatSplitsAndAnswersOnItsFlows() {
		splitting().forEach((gateway) -> {
			assertThat(gateway.node().getName()).as(gateway.toString()).matches("[A-Z][a-z]+( [a-z]+)+\\?");
			if (!(gateway.node() instanceof EventBasedGateway)) {
				assertThat(gateway.node().getOutgoing()).extracting(SequenceFlow::getName)
					.as(gateway.toString())
					.doesNotContainNull()
					.doesNotHaveDuplicates();
			}
		});
	}

	@Test
	void leavesOneWayOutOfEveryGatewayWithoutACondition() {
		splitting().filter((gateway) -> !(gateway.node() instanceof EventBasedGateway))
			.forEach((gateway) -> assertThat(
					gateway.node().getOutgoing().stream().filter((flow) -> flow.getConditionExpression() == null))
				.as(gateway + " needs a default so that no fact can strand a case")
				.hasSize(1));
	}

	@Test
	void splitsAndJoinsAtGatewaysOnly() {
		ProcessFiles.all(FlowNode.class).forEach((node) -> {
			int in = node.node().getIncoming().size();
			int out = node.node().getOutgoing().size();
			if (node.node() instanceof Gateway) {
				assertThat(Math.min(in, out)).as(node + " splits or joins, not both and not neither").isEqualTo(1);
				assertThat(Math.max(in, out)).as(node.toString()).isGreaterThan(1);
			}
			else {
				assertThat(Math.max(in, out)).as(node.toString()).isLessThanOrEqualTo(1);
			}
		});
	}

	@Test
	void leavesNoElementWithoutAWayInAndAWayOut() {
		ProcessFiles.all(FlowNode.class).forEach((node) -> {
			boolean start = node.node() instanceof StartEvent || node.node() instanceof BoundaryEvent
					|| node.node() instanceof SubProcess sub && sub.triggeredByEvent();
			boolean end = node.node() instanceof EndEvent
					|| node.node() instanceof SubProcess sub && sub.triggeredByEvent();
			assertThat(node.node().getIncoming().isEmpty()).as("way into " + node).isEqualTo(start);
			assertThat(node.node().getOutgoing().isEmpty()).as("way out of " + node).isEqualTo(end);
		});
	}

	@Test
	void beginsOnceInEveryScope() {
		ProcessFiles.models().forEach((name, model) -> {
			assertThat(plainStarts(ProcessFiles.process(model).getFlowElements().stream())).as(name).isEqualTo(1);
			model.getModelElementsByType(SubProcess.class)
				.forEach(
						(sub) -> assertThat(sub.getFlowElements().stream().filter(StartEvent.class::isInstance).count())
							.as(sub.getId())
							.isEqualTo(1));
		});
	}

	@Test
	void needsNoLanesPoolsOrScripts() {
		ProcessFiles.models().forEach((name, model) -> {
			assertThat(model.getModelElementsByType(Lane.class)).as(name).isEmpty();
			assertThat(model.getModelElementsByType(Participant.class)).as(name).isEmpty();
			assertThat(model.getModelElementsByType(ScriptTask.class)).as(name).isEmpty();
			assertThat(ProcessFiles.text(ProcessFiles.PROCESSES.resolve(name + ".bpmn"))).doesNotContain(
					"camunda:class", "camunda:expression", "<camunda:script", "camunda:connector", "camunda:type",
					"Listener");
		});
	}

	@Test
	void saysWhatEveryProcessAndEveryUserTaskIsFor() {
		ProcessFiles.models()
			.forEach((name,
					model) -> assertThat(ProcessFiles.documentation(ProcessFiles.process(model).getDocumentations()))
						.as(name)
						.isNotBlank());
		assertThat(ProcessFiles.all(UserTask.class)).allSatisfy(
				(task) -> assertThat(ProcessFiles.documentation(task.node().getDocumentations())).as(task.toString())
					.isNotBlank());
	}

	private static Stream<Element<Gateway>> splitting() {
		return ProcessFiles.all(Gateway.class).stream().filter((gateway) -> gateway.node().getOutgoing().size() > 1);
	}

	private static long plainStarts(Stream<?> elements) {
		return elements
			.filter((element) -> element instanceof StartEvent start && start.getEventDefinitions().isEmpty())
			.count();
	}

}
