package org.alongside.referral;

import org.alongside.fakes.Pages;
import org.alongside.fakes.People;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceReferralSectionTest {

	private final ReferralDesk desk = new ReferralDesk().begun();

	@Test
	void isSilentWithoutReferrals() {
		assertThat(new ServiceReferralSection(new ReferralDesk().referrals, Clock.systemUTC()).content(desk.caseId,
				desk.worker))
			.isNull();
	}

	@Test
	void offersToRecordTheAnswerWhileItIsAwaited() {
		desk.chosen().sent();
		String page = page(at(People.NOW));
		assertThat(page)
			.contains("Night shelter", "Open Door", "Answer awaited",
					"action=\"/cases/" + desk.caseId + "/referrals/" + desk.id() + "/answer\"", "value=\"accepted\"",
					"value=\"declined\"", "The letter that was sent")
			.doesNotContain("??");
	}

	@Test
	void leavesTheAnswerToTheTaskOnceThePartnerIsChased() {
		desk.chosen().sent();
		assertThat(page(at(People.NOW.plus(Duration.ofDays(4))))).contains("Answer awaited").doesNotContain("<form");
	}

	private String page(ServiceReferralSection section) {
		return Pages.section(section.fragment(), section.content(desk.caseId, desk.worker), Locale.ENGLISH,
				"messages/referral");
	}

	private ServiceReferralSection at(Instant now) {
		return new ServiceReferralSection(desk.referrals, Clock.fixed(now, ZoneOffset.UTC));
	}

}
