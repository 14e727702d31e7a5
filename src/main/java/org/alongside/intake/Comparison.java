package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's decision on whether the one referred is known already.
 *
 * @param samePerson the client they are, or null when they are none of those shown
 */
@Embeddable
record Comparison(@Column(name = "same_person") @Nullable UUID samePerson,
		@Column(name = "comparison_reason") String reason, @Column(name = "compared_by") String by,
		@Column(name = "compared_at") Instant at) {
}
