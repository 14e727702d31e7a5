package org.alongside.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
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
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of a service plan. What it says never changes: a change is a new version.
 * Where it stands follows from what was decided on it.
 */
@Entity
@Table(name = "service_plan")
class ServicePlan {

	/** Where a version stands. */
	enum Status {

		PROPOSED, AGREED, APPROVED, ACTIVE, SUPERSEDED, RETURNED

	}

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PlanId id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private int number;

	@Embedded
	private PlanContent content;

	@ElementCollection
	@CollectionTable(name = "plan_goal", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "position")
	private List<Goal> goals = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "plan_wanted_service", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "position")
	private List<WantedService> wanted = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "plan_paid_support", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "position")
	private List<PaidSupport> supports = new ArrayList<>();

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "author_id"))
	private StaffId author;

	private Instant proposedAt;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "agreed_recorded_by"))
	@AttributeOverride(name = "how", column = @Column(name = "signed_how"))
	@AttributeOverride(name = "refusalReason", column = @Column(name = "signature_refusal_reason"))
	@AttributeOverride(name = "at", column = @Column(name = "agreed_at"))
	private @Nullable Signature signature;

	private int approvalLevel = 1;

	private @Nullable String approvalReason;

	private @Nullable String secondLevelWords;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "approved_by"))
	@AttributeOverride(name = "at", column = @Column(name = "approved_at"))
	private @Nullable Approval approval;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "second_approved_by"))
	@AttributeOverride(name = "at", column = @Column(name = "second_approved_at"))
	private @Nullable Approval secondApproval;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "returned_by"))
	@AttributeOverride(name = "code", column = @Column(name = "return_code"))
	@AttributeOverride(name = "words", column = @Column(name = "return_words"))
	@AttributeOverride(name = "at", column = @Column(name = "returned_at"))
	private @Nullable PlanReturn returned;

	private @Nullable Instant activatedAt;

	private @Nullable Instant supersededAt;

	@SuppressWarnings("NullAway.Init")
	protected ServicePlan() {
	}

	private ServicePlan(CaseId caseId, int number, PlanDraft draft, StaffId author, Instant at) {
		this.id = PlanId.random();
		this.caseId = caseId;
		this.number = number;
		this.content = draft.content();
		this.goals = new ArrayList<>(draft.goals());
		this.wanted = new ArrayList<>(draft.wanted());
		this.supports = new ArrayList<>(draft.supports());
		this.author = author;
		this.proposedAt = at;
	}

	/** A version is written down; it stays as it is from now on. */
	static ServicePlan proposed(CaseId caseId, int number, PlanDraft draft, StaffId author, Instant at) {
		if (draft.goals().isEmpty()) {
			throw new RefusedException(FieldError.of("goals", "required"));
		}
		return new ServicePlan(caseId, number, draft, author, at);
	}

	/** The client agrees, with a signature or with a reason for not signing. */
	ServicePlan agreed(Signature given) {
		expect(Status.PROPOSED);
		if ("refused".equals(given.how()) && given.refusalReason() == null) {
			throw new RefusedException(FieldError.of("refusalReason", "required"));
		}
		signature = given;
		return this;
	}

	/** The client wants something else; the version goes back to its author. */
	ServicePlan changesWanted(StaffId recordedBy, String words, Instant at) {
		expect(Status.PROPOSED);
		returned = new PlanReturn(recordedBy, "client", words, at);
		return this;
	}

	/**
	 * The rule has decided how many levels approve.
	 * @param level 1 or 2
	 * @param reason why, as the rule states it
	 */
	ServicePlan approvalBy(int level, String reason) {
		expect(Status.AGREED);
		approvalLevel = level;
		approvalReason = reason;
		return this;
	}

	/**
	 * Approves at the level that is next.
	 * @throws RefusedException if the approver wrote the plan, or approved it before
	 */
	ServicePlan approve(StaffId by, Instant at) {
		if (status() != Status.AGREED && !awaitsSecondLevel()) {
			throw new IllegalStateException("Plan " + id + " is " + status());
		}
		if (by.equals(author)) {
			throw new RefusedException(FieldError.of("decision", "ownWork"));
		}
		if (approval == null) {
			approval = new Approval(by, at);
		}
		else {
			if (by.equals(approval.by())) {
				throw new RefusedException(FieldError.of("decision", "approvedBefore"));
			}
			secondApproval = new Approval(by, at);
		}
		return this;
	}

	/**
	 * Who has approved wants somebody else to look at it as well, whatever the rule says.
	 * @param words why
	 */
	ServicePlan askSecondLevel(String words) {
		expect(Status.APPROVED);
		if (secondApproval != null) {
			throw new IllegalStateException("Plan " + id + " was approved twice");
		}
		approvalLevel = 2;
		secondLevelWords = words;
		return this;
	}

	/** Sends the version back to its author, who sees the reason first. */
	ServicePlan sendBack(StaffId by, String code, String words, Instant at) {
		if (status() != Status.AGREED && !awaitsSecondLevel()) {
			throw new IllegalStateException("Plan " + id + " is " + status());
		}
		returned = new PlanReturn(by, code, words, at);
		return this;
	}

	/** The plan is carried out from now on. */
	ServicePlan activate(Instant at) {
		expect(Status.APPROVED);
		if (awaitsSecondLevel()) {
			throw new IllegalStateException("Plan " + id + " waits for the second level");
		}
		activatedAt = at;
		return this;
	}

	/** A newer version is carried out instead. */
	ServicePlan supersede(Instant at) {
		expect(Status.ACTIVE);
		supersededAt = at;
		return this;
	}

	Status status() {
		if (returned != null) {
			return Status.RETURNED;
		}
		if (activatedAt != null) {
			return (supersededAt != null) ? Status.SUPERSEDED : Status.ACTIVE;
		}
		if (approval != null) {
			return Status.APPROVED;
		}
		return (signature != null) ? Status.AGREED : Status.PROPOSED;
	}

	boolean awaitsSecondLevel() {
		return status() == Status.APPROVED && approvalLevel > 1 && secondApproval == null;
	}

	private void expect(Status expected) {
		if (status() != expected) {
			throw new IllegalStateException("Plan " + id + " is " + status() + ", not " + expected);
		}
	}

	/** Returns who approved last. */
	StaffId lastApprover() {
		Approval last = (secondApproval != null) ? secondApproval : approval;
		if (last == null) {
			throw new IllegalStateException("Plan " + id + " is not approved");
		}
		return last.by();
	}

	/** Returns the approvals given, first level first. */
	List<Approval> approvals() {
		return Stream.of(approval, secondApproval).filter(Objects::nonNull).toList();
	}

	PlanId id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	int number() {
		return number;
	}

	PlanContent content() {
		return content;
	}

	List<Goal> goals() {
		return List.copyOf(goals);
	}

	List<WantedService> wanted() {
		return List.copyOf(wanted);
	}

	List<PaidSupport> supports() {
		return List.copyOf(supports);
	}

	StaffId author() {
		return author;
	}

	Instant proposedAt() {
		return proposedAt;
	}

	@Nullable Signature signature() {
		return signature;
	}

	int approvalLevel() {
		return approvalLevel;
	}

	@Nullable String approvalReason() {
		return approvalReason;
	}

	/** Returns why a supervisor asked for the second level; null when it was the rule. */
	@Nullable String secondLevelWords() {
		return secondLevelWords;
	}

	@Nullable PlanReturn returned() {
		return returned;
	}

	@Nullable Instant activatedAt() {
		return activatedAt;
	}

}
