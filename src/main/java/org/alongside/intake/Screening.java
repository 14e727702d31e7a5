package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the person answered when they were asked about danger.
 */
@Embeddable
record Screening(boolean immediateDanger, boolean suicidalThoughts, boolean violenceAtHome, boolean childAtRisk,
		boolean noSafePlaceTonight, @Column(name = "screening_notes") @Nullable String notes,
		@Column(name = "screened_by") String by, @Column(name = "screened_at") Instant at) {

	/**
	 * Returns the answers by the names the crisis rules know them by, in the order asked.
	 */
	Map<String, Boolean> dangers() {
		Map<String, Boolean> dangers = new LinkedHashMap<>();
		dangers.put("immediateDanger", immediateDanger);
		dangers.put("suicidalThoughts", suicidalThoughts);
		dangers.put("violenceAtHome", violenceAtHome);
		dangers.put("childAtRisk", childAtRisk);
		dangers.put("noSafePlaceTonight", noSafePlaceTonight);
		return dangers;
	}

	boolean anyDanger() {
		return dangers().containsValue(true);
	}

}
