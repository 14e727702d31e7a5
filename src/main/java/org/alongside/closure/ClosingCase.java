package org.alongside.closure;

import org.alongside.assessment.AcuityProposals;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.referral.CaseReferrals;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Carries a closing out, step by step. Each step done twice changes nothing.
 */
@Service
@Transactional
public class ClosingCase {

	private static final Actor BY_ITSELF = Actor.automatic("closure");

	private final Closures closures;

	private final ClosureChecklist checklist;

	private final ClosureWriter writer;

	private final CaseReferrals referrals;

	private final AcuityProposals acuity;

	private final CrisisPath danger;

	private final CaseFiles cases;

	private final Clients clients;

	private final CaseActs acts;

	ClosingCase(Closures closures, ClosureChecklist checklist, ClosureWriter writer, CaseReferrals referrals,
			AcuityProposals acuity, CrisisPath danger, CaseFiles cases, Clients clients, CaseActs acts) {
		this.danger = danger;
		this.closures = closures;
		this.checklist = checklist;
		this.writer = writer;
		this.referrals = referrals;
		this.acuity = acuity;
		this.cases = cases;
		this.clients = clients;
		this.acts = acts;
	}

	/** Looks for what is missing and keeps it for whoever decides. */
	public void check(CaseId caseId, Instant at) {
		Closure closure = closures.inWork(caseId);
		closures.save(closure.checked(checklist.check(closure)));
	}

	/** Ends what is still open; tasks and timers end with the case's process. */
	public void endOpenWork(CaseId caseId, Instant at) {
		referrals.cancelOpen(caseId, closures.inWork(caseId).summary().reason(), BY_ITSELF, at);
		acuity.lapse(caseId, at);
		danger.caseEnds(caseId, BY_ITSELF, at);
	}

	/** Writes the notices to those who are to be told. */
	public void sendNotices(CaseId caseId, Instant at) {
		Closure closure = closures.inWork(caseId);
		if (closure.notified()) {
			return;
		}
		CaseSummary file = cases.get(caseId);
		ClientProfile client = clients.find(file.clientId()).orElseThrow(() -> new NotFoundException("Client"));
		List<Notice> notices = writer.notices(closure, file, client, referrals.of(caseId), at);
		closures.save(closure.notified(notices, at));
		for (Notice notice : notices) {
			acts.record(caseId, BY_ITSELF, "closure.notice." + notice.recipient(), Map.of("name", notice.name()), null,
					Map.of("recipient", notice.recipient()), at);
		}
	}

	/**
	 * Closes the case on behalf of who signed it off. Who came into danger meanwhile is
	 * not left behind: what asks after them goes on without the case's process.
	 */
	public void close(CaseId caseId, Instant at) {
		Closure closure = closures.inWork(caseId);
		if (closure.closed()) {
			return;
		}
		closures.save(closure.close(at));
		cases.closed(caseId, closure.summary().reason(), Actor.person(closure.approver()), at);
	}

}
