package org.alongside.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

	private @Nullable Integer clientPriority;

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
		need.clientPriority = wording.priority();
		need.namedBy = by.reference();
		need.namedAt = at;
		return need;
	}

	/** The client named it again, perhaps as more or less important. */
	Need namedAgain(@Nullable Integer priority) {
		current();
		this.clientPriority = priority;
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
		return new NeedSummary(id, domain, description, clientPriority);
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
	 * How the client puts a need.
	 *
	 * @param priority 1 (first) to 10, or null
	 */
	record Wording(String domain, String description, @Nullable Integer priority) {
	}

}
