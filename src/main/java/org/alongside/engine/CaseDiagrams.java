package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a case went in its diagrams. Known as long as the engine remembers: what ended is
 * forgotten after the process's time to live, the timeline is not.
 */
public interface CaseDiagrams {

	/** Returns the runs of processes for a case, the latest first, at most 50. */
	List<Run> runs(CaseId caseId);

	/**
	 * Returns the diagram of a run as it was deployed when it began, with the steps it
	 * took.
	 * @param now the moment up to which open steps are counted
	 * @return empty if the case has no such run
	 */
	Optional<Drawn> drawn(CaseId caseId, String runId, Instant now);

	/**
	 * One run of a process.
	 *
	 * @param process id of the process, such as {@code intake}
	 * @param name its name in the diagram
	 * @param ended when it ended, or null while it runs
	 */
	record Run(String id, String process, String name, Instant started, @Nullable Instant ended) {
	}

	/**
	 * A diagram with the way through it.
	 *
	 * @param xml the BPMN file of the version that runs
	 * @param names what is named in it, by id
	 * @param steps in the order in which they were first reached, at most 500
	 */
	record Drawn(Run run, String xml, Map<String, String> names, List<Step> steps) {
	}

	/**
	 * A step that was reached.
	 *
	 * @param element its id in the diagram
	 * @param name its name in the diagram, or null
	 * @param work whether somebody or something works there, unlike at a gateway or event
	 * @param times how often it was reached
	 * @param spent how long it took, all times together
	 * @param open whether the case stands there now
	 */
	record Step(String element, @Nullable String name, boolean work, int times, Duration spent, boolean open) {
	}

}
