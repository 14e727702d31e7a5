package org.alongside.cases;

import org.alongside.shared.CaseId;

/**
 * A case turned out to be that of another, known client. Published in the transaction
 * that changes it.
 *
 * @param caseId the case
 * @param clientName the client's name from now on
 */
public record CaseClientChanged(CaseId caseId, String clientName) {

}
