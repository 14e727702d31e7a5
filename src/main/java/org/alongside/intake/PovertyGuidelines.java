package org.alongside.intake;

import org.springframework.data.repository.Repository;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The poverty guidelines by region ({@code 48+DC}, {@code AK}, {@code HI}) and date.
 */
interface PovertyGuidelines extends Repository<PovertyGuideline, Integer> {

	/** Finds the guideline in force on a day. */
	Optional<PovertyGuideline> findFirstByRegionAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(String region,
			LocalDate day);

}
