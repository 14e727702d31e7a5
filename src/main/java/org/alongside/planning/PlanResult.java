package org.alongside.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.alongside.planning.CurrentPlans.Loop;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import java.time.Instant;
import java.util.UUID;

/**
 * What a service did for the need it was asked for. Never changes; kept beside the plan
 * because what a version of the plan says never changes either.
 */
@Entity
@Table(name = "plan_result")
class PlanResult implements Persistable<UUID> {

	@Id
	private UUID referralId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private @Nullable UUID needId;

	private String service;

	private boolean received;

	private String helped;

	private @Nullable String words;

	private Instant recordedAt;

	@Transient
	private boolean added;

	@SuppressWarnings("NullAway.Init")
	protected PlanResult() {
	}

	PlanResult(Loop loop, Instant at) {
		this.referralId = loop.referralId();
		this.caseId = loop.caseId();
		this.needId = loop.needId();
		this.service = loop.service();
		this.received = loop.received();
		this.helped = loop.helped();
		this.words = loop.words();
		this.recordedAt = at;
		this.added = true;
	}

	@PostLoad
	@PostPersist
	void kept() {
		added = false;
	}

	@Override
	public UUID getId() {
		return referralId;
	}

	@Override
	public boolean isNew() {
		return added;
	}

	@Nullable UUID needId() {
		return needId;
	}

	String service() {
		return service;
	}

	boolean received() {
		return received;
	}

	String helped() {
		return helped;
	}

	@Nullable String words() {
		return words;
	}

}
