package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a programme asks about who it may serve.
 *
 * @param ageYears age in full years, or null when the birth date is not known
 * @param insured {@code yes}, {@code no} or {@code unknown}
 * @param monthlyIncome income of the household per month in US dollars, or null when not
 * known
 * @param incomePercentOfPoverty yearly income as percent of the poverty guideline, or
 * null when not known
 */
@Embeddable
record EligibilityAnswers(@Nullable Integer ageYears, boolean livesInArea, String insured, int householdSize,
		@Nullable BigDecimal monthlyIncome, @JdbcTypeCode(SqlTypes.JSON) List<String> documentsSeen,
		@Nullable Integer incomePercentOfPoverty, @Column(name = "eligibility_checked_by") String by,
		@Column(name = "eligibility_checked_at") Instant at) {
}
