package org.alongside.monitoring;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The contacts made and attempted.
 */
interface Contacts extends Repository<Contact, UUID> {

	String NEWEST_FIRST = """
			select contact from Contact contact where contact.caseId = :caseId
			order by contact.meeting.contactAt desc, contact.id limit 50""";

	String LAST_MADE = """
			select max(contact.meeting.contactAt) from Contact contact
			where contact.caseId = :caseId and contact.meeting.made = true""";

	String ATTEMPTS_SINCE = """
			select contact from Contact contact where contact.caseId = :caseId
			and contact.meeting.made = false and contact.meeting.contactAt > :since
			order by contact.meeting.contactAt desc limit 100""";

	Contact save(Contact contact);

	@Query(NEWEST_FIRST)
	List<Contact> newestFirst(CaseId caseId);

	@Query(LAST_MADE)
	@Nullable Instant lastMade(CaseId caseId);

	@Query(ATTEMPTS_SINCE)
	List<Contact> attemptsSince(CaseId caseId, Instant since);

}
