package org.alongside.cases;

import org.alongside.shared.CaseId;

/**
 * A case was assessed. Published in the transaction that records it.
 *
 * @param caseId the case
 * @param acuity acuity level 0 (self-managing) to 4 (crisis)
 */
public record CaseAcuityChanged(CaseId caseId, int acuity) {

}
