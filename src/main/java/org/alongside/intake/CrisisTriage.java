package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the crisis rules make of the screening.
 */
@Embeddable
record CrisisTriage(boolean crisis, @Column(name = "crisis_level") @Nullable String level,
		@Column(name = "crisis_action") @Nullable String action) {
}
