package org.alongside.monitoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A contact made or attempted. Never changes.
 */
@Entity
@Table(name = "contact")
class Contact {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "worker_id"))
	private Meeting meeting;

	@ElementCollection
	@BatchSize(size = 50)
	@CollectionTable(name = "contact_goal", joinColumns = @JoinColumn(name = "contact_id"))
	@OrderColumn(name = "position")
	@Column(name = "goal_id")
	private List<UUID> goals = new ArrayList<>();

	private String nextStep;

	private @Nullable String reason;

	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init")
	protected Contact() {
	}

	/**
	 * Records a contact or an attempt.
	 * @param nextStep {@code continue}, {@code reassess} or {@code close}
	 * @param reason why not simply on, or null
	 * @throws RefusedException if it lies in the future, if one not made has no reason,
	 * or if the way on needs a reason and has none
	 */
	Contact(CaseId caseId, Meeting meeting, List<UUID> goals, String nextStep, @Nullable String reason, Instant at) {
		if (meeting.contactAt().isAfter(at)) {
			throw new RefusedException(FieldError.of("contactAt", "inFuture"));
		}
		if (!meeting.made() && meeting.whyNotMade() == null) {
			throw new RefusedException(FieldError.of("whyNotMade", "required"));
		}
		if (!"continue".equals(nextStep) && reason == null) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		this.id = UUID.randomUUID();
		this.caseId = caseId;
		this.meeting = meeting;
		this.goals = new ArrayList<>(goals);
		this.nextStep = nextStep;
		this.reason = reason;
		this.recordedAt = at;
	}

	UUID id() {
		return id;
	}

	Meeting meeting() {
		return meeting;
	}

	List<UUID> goals() {
		return List.copyOf(goals);
	}

	String nextStep() {
		return nextStep;
	}

	@Nullable String reason() {
		return reason;
	}

	Instant recordedAt() {
		return recordedAt;
	}

}
