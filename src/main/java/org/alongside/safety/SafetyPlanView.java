package org.alongside.safety;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseAccess;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * Safety plans as somebody sees them.
 */
@Component
@Transactional(readOnly = true)
public class SafetyPlanView {

	private static final int MOST = 20;

	private final CaseAccess access;

	private final SafetyPlans plans;

	private final StaffDirectory staff;

	private final DueText moments;

	SafetyPlanView(CaseAccess access, SafetyPlans plans, StaffDirectory staff, DueText moments) {
		this.access = access;
		this.plans = plans;
		this.staff = staff;
		this.moments = moments;
	}

	/** Returns the versions, latest first, at most 20. */
	public List<Version> versions(CaseId caseId, StaffProfile reader) {
		return read(caseId, reader, MOST);
	}

	/** Returns the version that counts, or null when there is none. */
	public @Nullable Version latest(CaseId caseId, StaffProfile reader) {
		return read(caseId, reader, 1).stream().findFirst().orElse(null);
	}

	private List<Version> read(CaseId caseId, StaffProfile reader, int limit) {
		access.require(reader, caseId);
		return plans.versions(caseId, limit)
			.stream()
			.map((plan) -> new Version(plan.number(),
					SafetyPlan.PARTS.stream().map((part) -> new Part(part, plan.parts().get(part))).toList(),
					staff.nameOf(plan.recordedBy()), moments.moment(plan.recordedAt(), reader.zone(), reader.locale())))
			.toList();
	}

	/**
	 * A version.
	 *
	 * @param by who wrote it down, or null when they are not known any more
	 */
	public record Version(int number, List<Part> parts, @Nullable String by, DueText.Moment at) {
	}

	/**
	 * A part.
	 *
	 * @param name name of the part
	 * @param text what it says; empty when nothing is written
	 */
	public record Part(String name, String text) {
	}

}
