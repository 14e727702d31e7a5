package org.alongside.fakes;

import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerAnswer;
import org.alongside.safety.DangerReport;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The path of a crisis, of which it is known what it was told and whether it is over.
 */
public class FakeDanger implements CrisisPath {

	public final List<String> told = new ArrayList<>();

	private boolean open;

	private @Nullable Instant over;

	@Override
	public void report(CaseId caseId, DangerReport report, Actor by, Instant at) {
		open = true;
		told.add(report.source() + " " + report.level().code());
	}

	@Override
	public void answer(CaseId caseId, DangerAnswer answer, Actor by, Instant at) {
		open = !answer.over();
		over = open ? over : at;
		told.add(answer.state().code());
	}

	@Override
	public boolean inDanger(CaseId caseId) {
		return open;
	}

	@Override
	public boolean overSince(CaseId caseId, Instant moment) {
		return over != null && !over.isBefore(moment);
	}

	@Override
	public void requireOver(CaseId caseId) {
		if (open) {
			throw new ConflictException("crisisOpen");
		}
	}

	@Override
	public void died(CaseId caseId, Actor by, Instant at) {
		open = false;
		told.add("died");
	}

	@Override
	public void caseEnds(CaseId caseId, Actor by, Instant at) {
		told.add("case ends");
	}

	@Override
	public void carryOn(CaseId caseId) {
		told.add("carry on");
	}

}
