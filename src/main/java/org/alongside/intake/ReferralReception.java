package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.cases.Programmes;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.engine.CaseProcesses;
import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.TeamProfile;
import org.alongside.story.Stories;
import org.alongside.story.StoryPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;

/**
 * Receives referrals: one case per referral, one client per person.
 */
@Service
class ReferralReception implements ReceivingReferral {

	private final IntakeFiles files;

	private final Clients clients;

	private final CaseFiles cases;

	private final Programmes programmes;

	private final StaffDirectory staff;

	private final CaseProcesses processes;

	private final Stories stories;

	private final CaseActs acts;

	private final PersonAccess told;

	ReferralReception(IntakeFiles files, Clients clients, CaseFiles cases, Programmes programmes, StaffDirectory staff,
			CaseProcesses processes, Stories stories, CaseActs acts, PersonAccess told) {
		this.told = told;
		this.files = files;
		this.clients = clients;
		this.cases = cases;
		this.programmes = programmes;
		this.staff = staff;
		this.processes = processes;
		this.stories = stories;
		this.acts = acts;
	}

	@Override
	@Transactional
	public Received receive(ReferralReceived referral, Actor by, Instant at) {
		ReferralRules.check(referral, programmes);
		if (referral.externalId() != null) {
			files.hold(referral.externalId());
			var before = files.findByExternalId(referral.externalId());
			if (before.isPresent()) {
				CaseSummary known = cases.get(before.get().caseId());
				return new Received(known.id(), known.number(), true);
			}
		}
		TeamProfile team = staff.teamFor(referral.programme())
			.orElseThrow(() -> new RefusedException(FieldError.of("programme", "noTeam")));
		CaseSummary opened = cases.open(client(referral.person(), by, at), referral.programme(), team.id(), by, at);
		files.saveAndFlush(IntakeFile.received(opened.id(), referral, by, at));
		if (referral.story() != null && !referral.story().isBlank()) {
			stories.told(opened.id(), StoryPart.WORDS, referral.story(), heardBy(referral), "referral", by, at);
		}
		acts.record(opened.id(), by, "referral.received", Map.of("referrer", referral.referrer()), referral.reason(),
				Map.of("programme", referral.programme()), at);
		processes.start("case-lifecycle", opened.id(), Map.of("programme", referral.programme()));
		return new Received(opened.id(), opened.number(), false);
	}

	/** Who refers a person has heard them; who refers themselves told us. */
	private static @Nullable String heardBy(ReferralReceived referral) {
		return "self".equals(referral.referrer()) ? null : referral.referrer();
	}

	private ClientId client(NewClient person, Actor by, Instant at) {
		if (person.identifiers().isEmpty()) {
			return clients.register(person, by, at);
		}
		// Whom the receiver may not know becomes a case of theirs by a release only.
		return clients.identified(person.identifiers())
			.filter(known -> told.of(by, known) == Told.EVERYTHING)
			.map((known) -> {
				learnHowToReachSafely(known, person, by, at);
				return known;
			})
			.orElseGet(() -> clients.register(person, by, at));
	}

	/** A rule for safe contact must not get lost because the person is known already. */
	private void learnHowToReachSafely(ClientId known, NewClient person, Actor by, Instant at) {
		String rule = person.safeContact();
		if (rule != null && clients.find(known).filter((client) -> client.safeContact() == null).isPresent()) {
			clients.update(known, Map.of("safeContact", rule), person.source(), by, at);
		}
	}

}
