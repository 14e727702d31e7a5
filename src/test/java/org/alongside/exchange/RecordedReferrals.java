package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Receives referrals into memory as the intake does: known the second time by the
 * sender's identifier, people by theirs.
 */
class RecordedReferrals implements ReceivingReferral {

	final List<ReferralReceived> received = new ArrayList<>();

	final Set<Object> people = new HashSet<>();

	private final Map<String, Received> byExternalId = new HashMap<>();

	private final Map<NewClient.Identifier, Object> byIdentifier = new HashMap<>();

	@Override
	public Received receive(ReferralReceived referral, Actor by, Instant at) {
		Received before = byExternalId.get(referral.externalId());
		if (before != null) {
			return new Received(before.caseId(), before.caseNumber(), true);
		}
		Object person = referral.person()
			.identifiers()
			.stream()
			.map(byIdentifier::get)
			.filter(java.util.Objects::nonNull)
			.findFirst()
			.orElseGet(Object::new);
		referral.person().identifiers().forEach(identifier -> byIdentifier.put(identifier, person));
		people.add(person);
		received.add(referral);
		Received result = new Received(CaseId.random(), "AL-2026-%06d".formatted(received.size()), false);
		byExternalId.put(referral.externalId(), result);
		return result;
	}

}
