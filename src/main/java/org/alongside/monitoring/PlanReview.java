package org.alongside.monitoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A look at the plan with the client: does it still fit? Never changes.
 */
@Entity
@Table(name = "plan_review")
class PlanReview {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private int planNumber;

	private String outcome;

	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "worker_id"))
	private StaffId by;

	private Instant reviewedAt;

	@SuppressWarnings("NullAway.Init")
	protected PlanReview() {
	}

	/**
	 * Records a review.
	 * @param planNumber version of the plan looked at, or 0 when there was none
	 * @param outcome {@code keep} or {@code revise}
	 */
	PlanReview(CaseId caseId, int planNumber, String outcome, String reason, StaffId by, Instant at) {
		this.id = UUID.randomUUID();
		this.caseId = caseId;
		this.planNumber = planNumber;
		this.outcome = outcome;
		this.reason = reason;
		this.by = by;
		this.reviewedAt = at;
	}

	int planNumber() {
		return planNumber;
	}

	boolean revise() {
		return "revise".equals(outcome);
	}

	String reason() {
		return reason;
	}

	Instant reviewedAt() {
		return reviewedAt;
	}

}
