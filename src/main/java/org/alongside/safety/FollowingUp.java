package org.alongside.safety;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Optional;

/**
 * When somebody is asked again after a crisis.
 */
@Service
@Transactional
public class FollowingUp {

	private static final Actor SAFETY = Actor.automatic("safety");

	private final CrisisRecord record;

	FollowingUp(CrisisRecord record) {
		this.record = record;
	}

	/**
	 * Returns when it is to be asked next; when there is nothing left the crisis is
	 * settled.
	 */
	public Optional<Instant> next(CaseId caseId, Instant at) {
		Crisis crisis = record.unsettled(caseId).filter(one -> !one.open()).orElse(null);
		if (crisis == null) {
			return Optional.empty();
		}
		Optional<Instant> next = crisis.nextFollowUp().map(CrisisFollowUp::dueAt);
		if (next.isEmpty()) {
			record.settled(crisis, SAFETY, at);
		}
		return next;
	}

}
