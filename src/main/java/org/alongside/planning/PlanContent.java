package org.alongside.planning;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a version of the plan says beside its goals.
 *
 * @param vision the life the client wants, in the client's own words
 * @param strengths what the client brings
 * @param routines routines to keep, or null
 * @param unpaidSupports family, friends and neighbours who help, or null
 * @param risks what could go wrong, or null
 * @param backupPlan what is done then, or null
 * @param riskLevel 0 (none) to 3 (high)
 * @param rightsRestricted whether the plan restricts a right of the client
 * @param weeklyCostUsd what the paid services cost in a week, US dollars, or null
 * @param servicesDeclined services offered that the client does not want, or null
 * @param monitor who watches that the plan is carried out
 * @param reviewDate when the plan is looked at again
 * @param setting where the client chooses to live and be supported, or null
 * @param alternatives settings, services and providers that were considered, or null
 * @param selfDirected what the client arranges and directs, or null
 * @param distribution who gets a copy, or null
 * @param rightsJustification why a right is restricted, or null
 */
@Embeddable
record PlanContent(String vision, String strengths, @Nullable String routines, @Nullable String unpaidSupports,
		@Nullable String risks, @Nullable String backupPlan, int riskLevel, boolean rightsRestricted,
		@Nullable BigDecimal weeklyCostUsd, @Nullable String servicesDeclined, String monitor, LocalDate reviewDate,
		@Nullable String setting, @Nullable String alternatives, @Nullable String selfDirected,
		@Nullable String distribution, @Nullable String rightsJustification) {

}
