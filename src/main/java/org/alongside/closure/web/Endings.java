package org.alongside.closure.web;

import org.alongside.cases.CaseAccess;
import org.alongside.closure.ReopeningCase;
import org.alongside.closure.WithdrawingClient;
import org.alongside.engine.Retrying;
import org.alongside.shared.Actor;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/**
 * Staff record that a client leaves, and open a closed case again.
 */
@Controller
class Endings {

	private final WithdrawingClient withdrawing;

	private final ReopeningCase reopening;

	private final CaseAccess access;

	private final Retrying retrying;

	private final Clock clock;

	Endings(WithdrawingClient withdrawing, ReopeningCase reopening, CaseAccess access, Retrying retrying, Clock clock) {
		this.withdrawing = withdrawing;
		this.reopening = reopening;
		this.access = access;
		this.retrying = retrying;
		this.clock = clock;
	}

	@PostMapping("/cases/{id}/withdraw")
	String withdraw(@PathVariable CaseId id, @RequestParam(required = false) @Nullable String reasonCode,
			@RequestParam(required = false) @Nullable String words, @SignedIn StaffProfile me) {
		access.require(me, id);
		retrying.run(() -> withdrawing.withdraw(id, reasonCode, words, Actor.person(me.id()), clock.instant()));
		return "redirect:/cases/" + id;
	}

	@PostMapping("/cases/{id}/reopen")
	String reopen(@PathVariable CaseId id, @RequestParam(required = false) @Nullable String reason,
			@SignedIn StaffProfile me) {
		access.require(me, id);
		retrying.run(() -> reopening.reopen(id, reason, Actor.person(me.id()), clock.instant()));
		return "redirect:/cases/" + id;
	}

	/**
	 * Who may end and who may begin again.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RoutePermissions endingRoutePermissions() {
			return (routes) -> routes.requestMatchers(HttpMethod.POST, "/cases/*/withdraw")
				.hasAnyRole(Role.CASE_MANAGER.name(), Role.SUPERVISOR.name(), Role.INTAKE_WORKER.name())
				.requestMatchers(HttpMethod.POST, "/cases/*/reopen")
				.hasRole(Role.SUPERVISOR.name());
		}

	}

}
