package org.alongside.staff.web;

import org.alongside.staff.AccessTokens;
import org.alongside.staff.Role;
import org.alongside.staff.RoutePermissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;

import java.time.Clock;

/**
 * The rules every request stands under. Nothing answers that no module has declared.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

	private static final String FEATURES = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

	@Bean
	SecurityFilterChain everyRequest(HttpSecurity http, ObjectProvider<RoutePermissions> permissions,
			FreshSessions sessions, Refusals refusals, SignInOutcomes outcomes, AccessTokens tokens,
			CurrentStaff current, Clock clock) throws Exception {
		return http.authorizeHttpRequests(routes -> {
			permissions.orderedStream().forEach(permission -> permission.declare(routes));
			routes.anyRequest().denyAll();
		})
			.securityContext(context -> context.securityContextRepository(sessions))
			.requestCache(cache -> cache.requestCache(outcomes.requestCache()))
			.csrf(csrf -> csrf.ignoringRequestMatchers(TokenSignIn::presented))
			.formLogin(form -> form.loginPage(Refusals.SIGN_IN).successHandler(outcomes).failureHandler(outcomes))
			.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(Refusals.SIGN_IN))
			.exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(SecurityRules::headers)
			.addFilterBefore(new PagePolicy(), HeaderWriterFilter.class)
			.addFilterBefore(new TokenSignIn(tokens, current, refusals, clock), CsrfFilter.class)
			.build();
	}

	/** What must answer people who are not signed in, and what every page has. */
	@Bean
	RoutePermissions staffRoutes() {
		return routes -> routes
			.requestMatchers(Refusals.SIGN_IN, "/error", "/assets/**", "/favicon.ico", "/actuator/health",
					"/actuator/health/*")
			.permitAll()
			.requestMatchers("/settings/**", "/api/openapi.json")
			.authenticated()
			.requestMatchers("/actuator/prometheus")
			.hasRole(Role.ADMINISTRATOR.name());
	}

	/** Requests are observed as a whole, not filter by filter. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(features -> features.policy(FEATURES))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
	}

}
