package org.alongside.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How much support a person needs, and how that was found.
 *
 * @param level 0 (self-managing) to 4 (crisis)
 * @param score sum over the areas, 0 to 36
 * @param safety 0 to 3; 3 also when a safety concern was not resolved
 */
@Embeddable
record Acuity(@Column(name = "acuity_level") int level, @Column(name = "acuity_name") @Nullable String name,
		@Column(name = "acuity_explanation") @Nullable String explanation, @Column(name = "acuity_score") int score,
		@Column(name = "acuity_safety") int safety) {
}
