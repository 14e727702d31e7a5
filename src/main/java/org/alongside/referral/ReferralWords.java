package org.alongside.referral;

import java.util.Map;

/**
 * How a referral is called in forms and in the timeline.
 */
final class ReferralWords {

	private ReferralWords() {
	}

	/** Returns the service and who provides it. */
	static String service(ServiceReferral referral) {
		return referral.choice()
			.map((choice) -> choice.service() + " \u2014 " + choice.organization())
			.orElse(referral.serviceWanted());
	}

	/** Returns what the timeline's sentences name. */
	static Map<String, String> values(ServiceReferral referral) {
		return referral.choice()
			.map((choice) -> Map.of("service", choice.service(), "organization", choice.organization()))
			.orElse(Map.of("service", referral.serviceWanted()));
	}

	static Map<String, String> references(ServiceReferral referral) {
		return Map.of("referral", referral.id().toString());
	}

}
