package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A case as lists and other modules need it.
 *
 * @param id its identifier
 * @param number the number people use, such as {@code AL-2026-000123}
 * @param clientId the client
 * @param clientName the client's name
 * @param programme code of the programme
 * @param teamId the team that serves it
 * @param workerId the case manager, or null before assignment
 * @param stage where it stands
 * @param acuity acuity level 0 (self-managing) to 4 (crisis), or null before the first
 * assessment
 * @param opened when the referral was received
 */
public record CaseSummary(CaseId id, String number, ClientId clientId, String clientName, String programme,
		TeamId teamId, @Nullable StaffId workerId, Stage stage, @Nullable Integer acuity, Instant opened) {

}
