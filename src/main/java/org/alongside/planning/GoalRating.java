package org.alongside.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a goal was reached at one look at it.
 */
@Entity
@Immutable
@Table(name = "goal_rating")
class GoalRating {

	@Id
	private UUID id;

	@Version
	private int version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private int planNumber;

	private UUID goalId;

	private int level;

	private int weight;

	private String occasion;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "rated_by"))
	private StaffId ratedBy;

	private Instant ratedAt;

	@SuppressWarnings("NullAway.Init")
	protected GoalRating() {
	}

	/**
	 * Writes a rating down.
	 * @param level -2 (much less than expected) to 2 (much more)
	 * @param weight how much the goal counts, 1 to 3, as the plan said then
	 */
	GoalRating(CaseId caseId, int planNumber, UUID goalId, int level, int weight, GoalAttainment.Occasion occasion,
			StaffId by, Instant at) {
		this.id = UUID.randomUUID();
		this.caseId = caseId;
		this.planNumber = planNumber;
		this.goalId = goalId;
		this.level = level;
		this.weight = weight;
		this.occasion = occasion.code();
		this.ratedBy = by;
		this.ratedAt = at;
	}

	UUID goalId() {
		return goalId;
	}

	int level() {
		return level;
	}

	int weight() {
		return weight;
	}

	String occasion() {
		return occasion;
	}

	Instant ratedAt() {
		return ratedAt;
	}

}
