package org.alongside.referral;

import org.alongside.fakes.Pages;
import org.alongside.fakes.People;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralSectionTest {

	private final ReferralDesk desk = new ReferralDesk().begun();

	@Test
	void isSilentWithoutReferrals() {
		assertThat(
				new ReferralSection(new ReferralDesk().referrals, Clock.systemUTC()).content(desk.caseId, desk.worker))
			.isNull();
	}

	@Test
	void offersToRecordTheAnswerWhileItIsAwaited() {
		desk.chosen().sent();
		String page = Pages.render(at(People.NOW), desk.caseId, desk.worker, "messages/referral");
		assertThat(page).contains("Night shelter", "Open Door", "Answer awaited",
				"action=\"/cases/" + desk.caseId + "/referrals/" + desk.id() + "/answer\"", "value=\"accepted\"",
				"value=\"declined\"", "The letter that was sent");
	}

	@Test
	void leavesTheAnswerToTheTaskOnceThePartnerIsChased() {
		desk.chosen().sent();
		assertThat(Pages.render(at(People.NOW.plus(Duration.ofDays(4))), desk.caseId, desk.worker, "messages/referral"))
			.contains("Answer awaited")
			.doesNotContain("<form");
	}

	private ReferralSection at(Instant now) {
		return new ReferralSection(desk.referrals, Clock.fixed(now, ZoneOffset.UTC));
	}

}
