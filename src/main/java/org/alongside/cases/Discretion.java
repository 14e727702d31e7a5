package org.alongside.cases;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may know what not everybody on a case may: today, who
 * made a mandated report. The law protects them from the family and from whoever tells
 * the family.
 */
@Component
public class Discretion {

	private final CaseAccess access;

	private final CaseFiles cases;

	public Discretion(CaseAccess access, CaseFiles cases) {
		this.access = access;
		this.cases = cases;
	}

	/**
	 * Returns whether somebody may know who made a report: the one who made it, who
	 * supervises the team of the case, and a privacy officer who may see the case.
	 * @param reporter reference of who made it, or null when nobody has
	 */
	public boolean mayKnowReporter(StaffProfile reader, CaseId caseId, @Nullable String reporter) {
		if (!access.maySee(reader, caseId)) {
			return false;
		}
		return Actor.person(reader.id()).reference().equals(reporter)
				|| (reader.roles().contains(Role.SUPERVISOR)
						&& reader.supervises().contains(cases.get(caseId).teamId()))
				|| reader.roles().contains(Role.PRIVACY_OFFICER);
	}

}
