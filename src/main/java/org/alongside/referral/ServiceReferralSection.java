package org.alongside.referral;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Shows the referrals in the case file, and takes in a partner's answer where one is
 * awaited.
 */
@Component
class ServiceReferralSection implements CaseFileSection {

	private final ServiceReferrals referrals;

	private final Clock clock;

	ServiceReferralSection(ServiceReferrals referrals, Clock clock) {
		this.referrals = referrals;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String fragment() {
		return "referral/section :: referrals";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<Shown> shown = referrals.of(caseId).stream().map((referral) -> shown(referral, reader)).toList();
		return shown.isEmpty() ? null : new Content(caseId.toString(), shown);
	}

	private Shown shown(ServiceReferral referral, StaffProfile reader) {
		List<Letter> letters = referral.letters();
		PartnerAnswer answer = referral.answer();
		return new Shown(referral.id().toString(), RecordedReferrals.service(referral),
				referral.choice().map(Choice::organization).orElse(null), referral.need(), referral.status().name(),
				local(referral.sentAt(), reader), local(referral.chaseAt(), reader), referral.startedOn(),
				(answer != null) ? answer.words() : null, answerable(referral, reader),
				letters.isEmpty() ? List.of() : letters.get(letters.size() - 1).text().lines().toList());
	}

	/** Once silence is being chased, the answer belongs into that task. */
	private boolean answerable(ServiceReferral referral, StaffProfile reader) {
		Instant chase = referral.chaseAt();
		return referral.status() == ReferralStatus.SENT && chase != null && clock.instant().isBefore(chase)
				&& (reader.is(Role.CASE_MANAGER) || reader.is(Role.SUPERVISOR));
	}

	private static @Nullable ZonedDateTime local(@Nullable Instant at, StaffProfile reader) {
		return (at != null) ? at.atZone(reader.zone()) : null;
	}

	/** What the section shows. */
	record Content(String caseId, List<Shown> referrals) {
	}

	/** A referral. */
	record Shown(String id, String service, @Nullable String organization, @Nullable String need, String status,
			@Nullable ZonedDateTime sent, @Nullable ZonedDateTime chase, @Nullable LocalDate started,
			@Nullable String answered, boolean answerable, List<String> letter) {
	}

}
