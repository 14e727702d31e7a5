package org.alongside.closure;

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
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A closing of a case: prepared by one person, signed off by another. What was prepared
 * never changes; sent back, it is prepared anew.
 */
@Entity
@Table(name = "closure")
class Closure {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	@Embedded
	private Summary summary;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "prepared_by"))
	private StaffId preparedBy;

	private Instant preparedAt;

	@ElementCollection
	@CollectionTable(name = "closure_finding", joinColumns = @JoinColumn(name = "closure_id"))
	@OrderColumn(name = "position")
	private List<Finding> findings = new ArrayList<>();

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "returned_by"))
	private @Nullable StaffId returnedBy;

	private @Nullable Instant returnedAt;

	private @Nullable String returnReason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "approved_by"))
	private @Nullable StaffId approvedBy;

	private @Nullable Instant approvedAt;

	@ElementCollection
	@CollectionTable(name = "closing_notice", joinColumns = @JoinColumn(name = "closure_id"))
	@OrderColumn(name = "position")
	private List<Notice> notices = new ArrayList<>();

	private @Nullable Instant noticesSentAt;

	private @Nullable Instant closedAt;

	@SuppressWarnings("NullAway.Init")
	protected Closure() {
	}

	/** A closing is prepared. */
	Closure(CaseId caseId, Summary summary, StaffId preparedBy, Instant at) {
		this.id = UUID.randomUUID();
		this.caseId = caseId;
		this.summary = summary;
		this.preparedBy = preparedBy;
		this.preparedAt = at;
	}

	/** The record was looked through. */
	Closure checked(List<Finding> found) {
		expect(approvedAt == null && returnedAt == null, "checked");
		findings.clear();
		findings.addAll(found);
		return this;
	}

	/**
	 * Signs the closing off.
	 * @throws RefusedException if the person prepared it
	 */
	Closure approve(StaffId by, Instant at) {
		expect(approvedAt == null && returnedAt == null, "approved");
		if (by.equals(preparedBy)) {
			throw new RefusedException(FieldError.of("decision", "ownWork"));
		}
		approvedBy = by;
		approvedAt = at;
		return this;
	}

	/** Sends the closing back. */
	Closure sendBack(StaffId by, String reason, Instant at) {
		expect(approvedAt == null && returnedAt == null, "sent back");
		returnedBy = by;
		returnReason = reason;
		returnedAt = at;
		return this;
	}

	/** The notices went out; the second time changes nothing. */
	Closure notified(List<Notice> sent, Instant at) {
		expect(approvedAt != null, "told of");
		if (noticesSentAt == null) {
			notices.addAll(sent);
			noticesSentAt = at;
		}
		return this;
	}

	/** The case is closed. */
	Closure close(Instant at) {
		expect(approvedAt != null && closedAt == null, "completed");
		closedAt = at;
		return this;
	}

	private void expect(boolean allowed, String verb) {
		if (!allowed) {
			throw new IllegalStateException("Closure " + id + " cannot be " + verb);
		}
	}

	boolean sentBack() {
		return returnedAt != null;
	}

	boolean notified() {
		return noticesSentAt != null;
	}

	boolean closed() {
		return closedAt != null;
	}

	/** Returns who signed it off. */
	StaffId approver() {
		if (approvedBy == null) {
			throw new IllegalStateException("Closure " + id + " is not approved");
		}
		return approvedBy;
	}

	CaseId caseId() {
		return caseId;
	}

	Summary summary() {
		return summary;
	}

	StaffId preparedBy() {
		return preparedBy;
	}

	Instant preparedAt() {
		return preparedAt;
	}

	List<Finding> findings() {
		return List.copyOf(findings);
	}

	List<Notice> notices() {
		return List.copyOf(notices);
	}

	@Nullable StaffId returnedBy() {
		return returnedBy;
	}

	@Nullable String returnReason() {
		return returnReason;
	}

	@Nullable StaffId approvedBy() {
		return approvedBy;
	}

	@Nullable Instant approvedAt() {
		return approvedAt;
	}

	@Nullable Instant closedAt() {
		return closedAt;
	}

}
