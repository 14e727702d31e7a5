package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Access by relationship: the worker, the team with its supervisors, or a relation
 * another module knows of.
 */
@Service
@Transactional(readOnly = true)
class RelationshipAccess implements CaseAccess {

	private final Cases cases;

	private final ObjectProvider<CaseRelation> relations;

	RelationshipAccess(Cases cases, ObjectProvider<CaseRelation> relations) {
		this.cases = cases;
		this.relations = relations;
	}

	@Override
	public boolean maySee(StaffProfile person, CaseId caseId) {
		return cases.findById(caseId)
			.map(Case::summary)
			.filter(one -> person.id().equals(one.workerId()) || person.teams().contains(one.teamId())
					|| relations.stream().anyMatch(relation -> relation.holds(person, caseId)))
			.isPresent();
	}

	@Override
	public void require(StaffProfile person, CaseId caseId) {
		if (!maySee(person, caseId)) {
			throw new NotFoundException("Case");
		}
	}

}
