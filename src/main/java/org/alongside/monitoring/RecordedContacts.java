package org.alongside.monitoring;

import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;

/**
 * Tells how a client has been reached, from the contacts on record.
 */
@Service
class RecordedContacts implements CaseContacts {

	private final Contacts contacts;

	RecordedContacts(Contacts contacts) {
		this.contacts = contacts;
	}

	@Override
	@Transactional(readOnly = true)
	public Reached reached(CaseId caseId) {
		Instant last = contacts.lastMade(caseId);
		List<Contact> attempts = contacts.attemptsSince(caseId, (last != null) ? last : Instant.EPOCH);
		long modes = attempts.stream().map((attempt) -> attempt.meeting().mode()).distinct().count();
		return new Reached(last, attempts.size(), (int) modes);
	}

}
