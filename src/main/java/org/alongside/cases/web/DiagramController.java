package org.alongside.cases.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.audit.AuditLog;
import org.alongside.calendar.DueText;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.TaskNames;
import org.alongside.engine.CaseDiagrams;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a case is in its diagram, drawn and in words.
 */
@Controller
class DiagramController {

	private final CaseAccess access;

	private final CaseFiles cases;

	private final CaseDiagrams diagrams;

	private final TaskNames names;

	private final DueText moments;

	private final MessageSource messages;

	private final AuditLog audit;

	private final ObjectMapper json;

	private final Clock clock;

	DiagramController(CaseAccess access, CaseFiles cases, CaseDiagrams diagrams, TaskNames names, DueText moments,
			MessageSource messages, AuditLog audit, ObjectMapper json, Clock clock) {
		this.access = access;
		this.cases = cases;
		this.diagrams = diagrams;
		this.names = names;
		this.moments = moments;
		this.messages = messages;
		this.audit = audit;
		this.json = json;
		this.clock = clock;
	}

	/** Shows a run; without one, the latest that still goes on. */
	@GetMapping("/cases/{id}/diagram")
	String diagram(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String run, Model model) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.diagram", id);
		List<CaseDiagrams.Run> runs = diagrams.runs(id);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("runs", runs.stream().map(one -> link(one, me)).toList());
		String wanted = run == null ? latest(runs) : run;
		if (wanted != null) {
			show(diagrams.drawn(id, wanted, clock.instant()).orElseThrow(() -> new NotFoundException("Run")), me,
					model);
		}
		return "cases/diagram";
	}

	private void show(CaseDiagrams.Drawn drawn, StaffProfile me, Model model) {
		String process = drawn.run().process();
		List<StepRow> steps = drawn.steps().stream().map(step -> row(process, step, me)).toList();
		model.addAttribute("run", drawn.run().id());
		model.addAttribute("process", name(drawn.run(), me));
		model.addAttribute("steps", steps.stream().filter(StepRow::told).toList());
		model.addAttribute("drawing", write(Map.of("xml", drawn.xml(), "names", names(process, drawn, me.locale()),
				"steps", steps.stream().collect(Collectors.toMap(StepRow::element, step -> step)))));
	}

	/** Returns the names that differ from the diagram's own. */
	private Map<String, String> names(String process, CaseDiagrams.Drawn drawn, Locale locale) {
		Map<String, String> said = new LinkedHashMap<>();
		drawn.names().forEach((element, name) -> {
			String translated = names.step(process, element, name, locale);
			if (!translated.equals(name)) {
				said.put(element, translated);
			}
		});
		return said;
	}

	private StepRow row(String process, CaseDiagrams.Step step, StaffProfile me) {
		String name = step.name() == null ? "" : names.step(process, step.element(), step.name(), me.locale());
		return new StepRow(step.element(), name.replaceAll("\\s+", " "), step.times(), spent(step.spent(), me.locale()),
				step.open(), step.work() && !name.isEmpty());
	}

	private RunLink link(CaseDiagrams.Run run, StaffProfile me) {
		return new RunLink(run.id(), name(run, me), moments.moment(run.started(), me.zone(), me.locale()),
				run.ended() == null);
	}

	private String name(CaseDiagrams.Run run, StaffProfile me) {
		return String.valueOf(messages.getMessage("process." + run.process(), null, run.name(), me.locale()));
	}

	private String spent(Duration spent, Locale locale) {
		if (spent.toDays() > 0) {
			return messages.getMessage("cases.spent.days", new Object[] { spent.toDays() }, locale);
		}
		if (spent.toHours() > 0) {
			return messages.getMessage("cases.spent.hours", new Object[] { spent.toHours() }, locale);
		}
		return messages.getMessage("cases.spent.minutes", new Object[] { spent.toMinutes() }, locale);
	}

	private static @Nullable String latest(List<CaseDiagrams.Run> runs) {
		return runs.stream()
			.filter(run -> run.ended() == null)
			.findFirst()
			.or(() -> runs.stream().findFirst())
			.map(CaseDiagrams.Run::id)
			.orElse(null);
	}

	/** Written so that it can stand inside a script element. */
	private String write(Object drawing) {
		try {
			return json.writeValueAsString(drawing).replace("<", "\\u003c");
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A diagram cannot be written", problem);
		}
	}

	/**
	 * A step in words.
	 *
	 * @param told whether it stands in the list of steps, unlike gateways and events
	 */
	record StepRow(String element, String name, int times, String spent, boolean open, boolean told) {
	}

	/**
	 * A run that can be chosen.
	 */
	record RunLink(String id, String name, DueText.Moment started, boolean open) {
	}

}
