package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * All cases.
 */
interface Cases extends JpaRepository<Case, CaseId> {

}
