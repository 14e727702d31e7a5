package org.alongside.readiness;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.engine.Decisions;
import org.alongside.readiness.Proof.State;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Looks through the record of a case as an auditor would. Which elements there have to
 * be, and on what ground, is data: the decision {@code record-completeness} and, for what
 * stands in the plan, {@code plan-completeness}.
 */
@Component
public class Readiness {

	private static final List<String> DECISIONS = List.of("record-completeness", "plan-completeness");

	private final List<RecordEvidence> evidence;

	private final Decisions decisions;

	private final CaseAccess access;

	private final CaseFiles cases;

	Readiness(List<RecordEvidence> evidence, Decisions decisions, CaseAccess access, CaseFiles cases) {
		this.evidence = evidence;
		this.decisions = decisions;
		this.access = access;
		this.cases = cases;
	}

	/**
	 * Returns every element the programme asks for, by citation.
	 * @throws org.alongside.shared.NotFoundException if the person may not see the case
	 * @throws IllegalStateException if a decision asks for an element nobody knows of
	 */
	@Transactional(readOnly = true)
	public List<Element> of(StaffProfile by, CaseId caseId) {
		access.require(by, caseId);
		Map<String, String> programme = Map.of("programme", cases.get(caseId).programme());
		List<Element> elements = new ArrayList<>();
		for (String decision : DECISIONS) {
			decisions.evaluate(decision, programme).forEach(row -> elements.add(element(row, caseId, by)));
		}
		elements.sort(Comparator.comparing(element -> Citation.of(element.citation)));
		return elements;
	}

	private Element element(Map<String, Object> row, CaseId caseId, StaffProfile by) {
		String name = String.valueOf(row.get("element"));
		Proof best = null;
		for (RecordEvidence one : evidence) {
			if (one.elements().contains(name)) {
				best = better(best, one.of(name, caseId, by));
			}
		}
		if (best == null) {
			throw new IllegalStateException("The decisions ask for " + name + ", of which no module knows");
		}
		return new Element(name, "demanded".equals(row.get("demand")), String.valueOf(row.get("basis")),
				String.valueOf(row.get("citation")), best);
	}

	/** What is found counts; else what says where to write it down. */
	private static Proof better(@Nullable Proof best, Proof other) {
		if (best == null || other.state() == State.FOUND) {
			return best == null || best.state() != State.FOUND ? other : best;
		}
		return best.state() != State.FOUND && best.place() == null ? other : best;
	}

	/**
	 * An element of the record.
	 *
	 * @param name its name in the decision
	 * @param demanded whether the programme demands it; otherwise it is advised
	 * @param basis {@code law}, {@code standard} or {@code default}
	 * @param citation the source of the rule
	 * @param proof what was found of it
	 */
	public record Element(String name, boolean demanded, String basis, String citation, Proof proof) {

		/** Returns whether it is neither there nor can wait for something else. */
		public boolean missing() {
			return proof.state() == State.MISSING;
		}

	}

}
