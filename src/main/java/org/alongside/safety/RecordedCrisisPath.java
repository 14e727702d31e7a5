package org.alongside.safety;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;

/**
 * The path as recorded in the database and carried by its process.
 */
@Service
@Transactional
class RecordedCrisisPath implements CrisisPath {

	private static final Actor SAFETY = Actor.automatic("safety");

	private final Crises crises;

	private final CrisisRecord record;

	private final CrisisProcess process;

	RecordedCrisisPath(Crises crises, CrisisRecord record, CrisisProcess process) {
		this.crises = crises;
		this.record = record;
		this.process = process;
	}

	@Override
	public void report(CaseId caseId, DangerReport report, Actor by, Instant at) {
		record.report(caseId, report, by, at);
		if (!report.asked()) {
			process.ask(caseId, by);
		}
	}

	@Override
	public void answer(CaseId caseId, DangerAnswer answer, Actor by, Instant at) {
		if (!answer.over()) {
			record.notSafe(caseId, answer, by, at);
			process.answered(caseId, false, by);
			return;
		}
		record.unsettled(caseId).filter(Crisis::open).ifPresent(crisis -> {
			record.over(crisis, answer, by, at);
			process.answered(caseId, true, by);
		});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean inDanger(CaseId caseId) {
		return crises.unsettled(caseId).filter(Crisis::open).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean overSince(CaseId caseId, Instant moment) {
		return crises.of(caseId).stream().anyMatch(one -> one.endedAt() != null && !one.endedAt().isBefore(moment));
	}

	@Override
	@Transactional(readOnly = true)
	public void requireOver(CaseId caseId) {
		if (inDanger(caseId)) {
			throw new ConflictException("crisisOpen");
		}
	}

	@Override
	public void died(CaseId caseId, Actor by, Instant at) {
		record.unsettled(caseId).ifPresent(crisis -> {
			if (crisis.open()) {
				record.over(crisis, new DangerAnswer(DangerAnswer.State.DECEASED, null, null), by, at);
			}
			record.givenUp(crisis, by, at);
			process.stop(caseId, by);
		});
	}

	@Override
	public void caseEnds(CaseId caseId, Actor by, Instant at) {
		record.unsettled(caseId).filter(crisis -> !crisis.open()).ifPresent(crisis -> {
			record.givenUp(crisis, by, at);
			process.stop(caseId, by);
		});
	}

	@Override
	public void carryOn(CaseId caseId) {
		record.unsettled(caseId).ifPresent(crisis -> {
			if (crisis.open()) {
				process.ask(caseId, SAFETY);
			}
			else {
				process.watch(caseId);
			}
		});
	}

}
