package org.alongside.referral.web;

import org.alongside.cases.CaseAccess;
import org.alongside.engine.Retrying;
import org.alongside.referral.AnsweringReferral;
import org.alongside.referral.ReferralId;
import org.alongside.referral.ReferralStatus;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.time.Clock;
import java.util.UUID;

/**
 * Staff pass on what a partner answered, by page and by API.
 */
@Controller
class PartnerAnswers {

	private final AnsweringReferral answering;

	private final CaseAccess access;

	private final Retrying retrying;

	private final Clock clock;

	PartnerAnswers(AnsweringReferral answering, CaseAccess access, Retrying retrying, Clock clock) {
		this.answering = answering;
		this.access = access;
		this.retrying = retrying;
		this.clock = clock;
	}

	@PostMapping("/cases/{id}/referrals/{referralId}/answer")
	String answer(@PathVariable CaseId id, @PathVariable ReferralId referralId, @RequestParam String answer,
			@RequestParam(required = false) @Nullable String words, @SignedIn StaffProfile me) {
		take(id, referralId, new Answer(answer, words), me);
		return "redirect:/cases/" + id;
	}

	@PostMapping("/api/cases/{id}/referrals/{referralId}/answer")
	@ResponseBody
	Answered answer(@PathVariable CaseId id, @PathVariable ReferralId referralId, @RequestBody Answer answer,
			@SignedIn StaffProfile me) {
		return new Answered(referralId.value(), take(id, referralId, answer, me));
	}

	private ReferralStatus take(CaseId id, ReferralId referralId, Answer answer, StaffProfile me) {
		access.require(me, id);
		return retrying
			.run(() -> answering.answer(id, referralId, answer.answer(), answer.words(), me.id(), clock.instant()));
	}

	/**
	 * A partner's answer.
	 *
	 * @param answer {@code accepted} or {@code declined}
	 * @param words what the partner said; needed when it declined
	 */
	record Answer(@Nullable String answer, @Nullable String words) {
	}

	/**
	 * What came of it.
	 *
	 * @param referralId the referral
	 * @param status where it stands now
	 */
	record Answered(UUID referralId, ReferralStatus status) {
	}

	/**
	 * Who may pass on answers.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RoutePermissions partnerAnswerRoutePermissions() {
			return (routes) -> routes
				.requestMatchers(HttpMethod.POST, "/cases/*/referrals/*/answer", "/api/cases/*/referrals/*/answer")
				.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name());
		}

	}

}
