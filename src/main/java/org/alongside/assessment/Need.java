package org.alongside.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.assessment.Needs.NeedSummary;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the client needs. Named again at the next assessment it stays the same need;
 * not named again it is over.
 */
@Entity
@Table(name = "need")
class Need {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private UUID assessmentId;

	private String domain;

	private String description;

	/**
	 * The place the client gives it, 1 first. The column keeps the name it was born with.
	 */
	@Column(name = "client_priority")
	private @Nullable Integer clientRank;

	@Enumerated(EnumType.STRING)
	private @Nullable NeedPriority professionalPriority;

	private String namedBy;

	private Instant namedAt;

	private @Nullable Instant notNamedAgainAt;

	@SuppressWarnings("NullAway")
	protected Need() {
	}

	static Need named(Assessment assessment, Wording wording, Actor by, Instant at) {
		Need need = new Need();
		need.id = UUID.randomUUID();
		need.caseId = assessment.caseId();
		need.assessmentId = assessment.id();
		need.domain = wording.domain();
		need.description = wording.description();
		need.clientRank = wording.rank();
		need.professionalPriority = wording.priority();
		need.namedBy = by.reference();
		need.namedAt = at;
		return need;
	}

	/** It was named again, perhaps as more or less important to either of the two. */
	Need namedAgain(Wording wording) {
		current();
		this.clientRank = wording.rank();
		this.professionalPriority = wording.priority();
		return this;
	}

	/** The client did not name it any more. */
	Need notNamedAgain(Instant at) {
		current();
		this.notNamedAgainAt = at;
		return this;
	}

	boolean says(Wording wording) {
		return domain.equals(wording.domain()) && description.equalsIgnoreCase(wording.description());
	}

	NeedSummary summary() {
		return new NeedSummary(id, domain, description, clientRank, professionalPriority);
	}

	boolean isCurrent() {
		return notNamedAgainAt == null;
	}

	private void current() {
		if (!isCurrent()) {
			throw new IllegalStateException("The need is over");
		}
	}

	/**
	 * How the client puts a need, and how pressing the worker finds it.
	 *
	 * @param rank its place for the client, 1 (first) to 10, or null when not said
	 * @param priority the worker's view, or null when the form did not ask yet
	 */
	record Wording(String domain, String description, @Nullable Integer rank, @Nullable NeedPriority priority) {
	}

}
