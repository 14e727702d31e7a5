package org.alongside.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A yearly poverty guideline of the Department of Health and Human Services: so much for
 * one person, so much for each further one (the notice named in {@code source}).
 */
@Entity
@Immutable
@Table(name = "poverty_guideline")
class PovertyGuideline {

	@Id
	private int id;

	private String region;

	private LocalDate effectiveFrom;

	private int firstPerson;

	private int furtherPerson;

	private String source;

	@SuppressWarnings("NullAway")
	protected PovertyGuideline() {
	}

	PovertyGuideline(String region, LocalDate effectiveFrom, int firstPerson, int furtherPerson, String source) {
		this.region = region;
		this.effectiveFrom = effectiveFrom;
		this.firstPerson = firstPerson;
		this.furtherPerson = furtherPerson;
		this.source = source;
	}

	/** Returns the guideline for a household, in US dollars a year. */
	int yearly(int householdSize) {
		if (householdSize < 1) {
			throw new IllegalArgumentException("A household has at least one person");
		}
		return firstPerson + furtherPerson * (householdSize - 1);
	}

	/**
	 * Returns a monthly income as percent of the guideline. Rounded up, so that who is a
	 * cent over a limit is over it.
	 */
	int percent(BigDecimal monthlyIncome, int householdSize) {
		return monthlyIncome.multiply(BigDecimal.valueOf(1200))
			.divide(BigDecimal.valueOf(yearly(householdSize)), 0, RoundingMode.CEILING)
			.intValue();
	}

	String source() {
		return source;
	}

	String region() {
		return region;
	}

	LocalDate effectiveFrom() {
		return effectiveFrom;
	}

}
