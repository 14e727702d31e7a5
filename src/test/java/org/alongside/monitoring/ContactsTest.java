package org.alongside.monitoring;

import org.alongside.fakes.OnRecord;
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@OnRecord
class ContactsTest {

	private final CaseId caseId = CaseId.random();

	private final StaffId worker = StaffId.random();

	@Autowired
	private Contacts contacts;

	@Autowired
	private PlanReviews reviews;

	@Autowired
	private TestEntityManager records;

	@Test
	void tellsWhenTheClientWasReachedLastAndWhatWasTriedSince() {
		assertThat(contacts.lastMade(caseId)).isNull();
		UUID goal = UUID.randomUUID();
		record(true, People.NOW.minusSeconds(300), List.of(goal));
		record(true, People.NOW.minusSeconds(200), List.of());
		record(false, People.NOW.minusSeconds(250), List.of());
		record(false, People.NOW.minusSeconds(100), List.of());
		records.flush();
		records.clear();
		assertThat(contacts.lastMade(caseId)).isEqualTo(People.NOW.minusSeconds(200));
		assertThat(contacts.attemptsSince(caseId, People.NOW.minusSeconds(200))).hasSize(1);
		assertThat(contacts.newestFirst(caseId)).hasSize(4)
			.last()
			.satisfies((contact) -> assertThat(contact.goals()).containsExactly(goal));
	}

	@Test
	void findsTheLastReview() {
		reviews.save(new PlanReview(caseId, 1, "keep", "Fits", worker, People.NOW.minusSeconds(60)));
		reviews.save(new PlanReview(caseId, 1, "revise", "Does not fit any more", worker, People.NOW));
		records.flush();
		records.clear();
		assertThat(reviews.latest(caseId)).hasValueSatisfying((review) -> assertThat(review.revise()).isTrue());
	}

	private void record(boolean made, Instant at, List<UUID> goals) {
		contacts
			.save(new Contact(caseId, new Meeting(worker, made, "phone", at, null, "Talked", made ? null : "No answer"),
					goals, "continue", null, People.NOW));
	}

}
