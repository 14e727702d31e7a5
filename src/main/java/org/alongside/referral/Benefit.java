package org.alongside.referral;

import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the client says the service did for them.
 *
 * @param by who asked
 * @param received whether the client received it
 * @param helped {@code much}, {@code somewhat}, {@code not} or {@code worse}
 * @param wouldUseAgain whether the client would use it again, or null when not asked
 * @param words the client's words, or null
 * @param at when
 */
@Embeddable
record Benefit(StaffId by, boolean received, String helped, @Nullable Boolean wouldUseAgain, @Nullable String words,
		Instant at) {

}
