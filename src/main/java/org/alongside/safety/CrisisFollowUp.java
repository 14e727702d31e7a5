package org.alongside.safety;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One time that somebody is to be asked again.
 *
 * @param basis whether the rule is law, a standard or our default
 * @param citation where the rule is written
 */
@Embeddable
record CrisisFollowUp(Instant dueAt, String basis, String citation, @Nullable String madeBy, @Nullable Instant madeAt) {

	boolean made() {
		return madeAt != null;
	}

	CrisisFollowUp made(String by, Instant at) {
		return new CrisisFollowUp(dueAt, basis, citation, by, at);
	}

}
