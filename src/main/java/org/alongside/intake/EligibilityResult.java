package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the programme's rules say about who it may serve, with the source.
 */
@Embeddable
record EligibilityResult(boolean eligible, @Column(name = "eligibility_reason") String reason,
		@Column(name = "eligibility_citation") @Nullable String citation) {
}
