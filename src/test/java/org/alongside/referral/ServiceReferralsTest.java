package org.alongside.referral;

import org.alongside.fakes.OnRecord;
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@OnRecord
class ServiceReferralsTest {

	private final CaseId caseId = CaseId.random();

	private final StaffId worker = StaffId.random();

	@Autowired
	private ServiceReferrals referrals;

	@Autowired
	private TestEntityManager records;

	@Test
	void keepsAReferralFromItsBeginningToItsResult() {
		UUID wanted = UUID.randomUUID();
		ServiceReferral referral = referrals
			.save(new ServiceReferral(caseId, wanted, UUID.randomUUID(), "Hunger", "Food pantry", People.NOW));
		assertThat(stored(referral).status()).isEqualTo(ReferralStatus.TO_CHOOSE);
		referrals.save(stored(referral).chosen(choice()).send("Letter one", People.NOW.plusSeconds(60), People.NOW));
		assertThat(stored(referral).status()).isEqualTo(ReferralStatus.SENT);
		referrals.save(stored(referral).answered(new PartnerAnswer(worker, false, "Full", People.NOW)));
		assertThat(stored(referral).status()).isEqualTo(ReferralStatus.TO_CHOOSE);
		referrals.save(stored(referral).chosen(choice())
			.send("Letter two", People.NOW.plusSeconds(60), People.NOW)
			.answered(new PartnerAnswer(worker, true, null, People.NOW))
			.started(LocalDate.of(2026, 11, 23)));
		assertThat(stored(referral).letters()).extracting(Letter::text).containsExactly("Letter one", "Letter two");
		assertThat(stored(referral).status()).isEqualTo(ReferralStatus.STARTED);
		Benefit benefit = new Benefit(worker, true, "much", null, "Good", People.NOW);
		referrals.save(stored(referral).benefitAsked(benefit).closeLoop(People.NOW));
		assertThat(stored(referral).benefit()).isEqualTo(benefit);
		assertThat(referrals.existsByWantedId(wanted)).isTrue();
		assertThat(referrals.of(caseId)).hasSize(1);
		assertThat(referrals.open(caseId)).isEmpty();
	}

	private ServiceReferral stored(ServiceReferral referral) {
		records.flush();
		records.clear();
		return referrals.findById(referral.id()).orElseThrow();
	}

	private Choice choice() {
		return new Choice(worker, "Two pantries", "Pantry", "Helping Hands", null, "Near", true, People.NOW);
	}

}
