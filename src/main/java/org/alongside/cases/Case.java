package org.alongside.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A case: the dates of its turning points. The stage follows from them in the database.
 */
@Entity
@Table(name = "case_file")
class Case {

	private static final int CRISIS = 4;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CaseId id;

	@Version
	private @Nullable Integer version;

	private String number;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "client_id"))
	private ClientId clientId;

	private String clientName;

	private String programme;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "team_id"))
	private TeamId teamId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "worker_id"))
	private @Nullable StaffId workerId;

	private @Nullable Integer acuity;

	private Instant openedAt;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant refusedAt;

	private @Nullable Instant assignedAt;

	private @Nullable Instant assessedAt;

	private @Nullable Instant reassessmentOpenedAt;

	private @Nullable Instant planActivatedAt;

	private @Nullable Instant closureOpenedAt;

	private @Nullable Instant closedAt;

	private @Nullable String closedReason;

	private @Nullable Instant reopenedAt;

	private @Nullable Instant inDangerSince;

	@Generated(event = { EventType.INSERT, EventType.UPDATE })
	@Enumerated(EnumType.STRING)
	@Column(insertable = false, updatable = false)
	private @Nullable Stage stage;

	@SuppressWarnings("NullAway") // for JPA
	protected Case() {
	}

	Case(CaseId id, String number, ClientId clientId, String clientName, String programme, TeamId teamId, Instant at) {
		this.id = id;
		this.number = number;
		this.clientId = clientId;
		this.clientName = clientName;
		this.programme = programme;
		this.teamId = teamId;
		this.openedAt = at;
	}

	Case accept(Instant at) {
		require(acceptedAt == null && refusedAt == null, "accepted");
		acceptedAt = at;
		return this;
	}

	Case refuse(Instant at) {
		require(acceptedAt == null && refusedAt == null, "refused");
		refusedAt = at;
		return this;
	}

	Case assign(StaffId worker, Instant at) {
		require(open() && acceptedAt != null, "assigned");
		workerId = worker;
		assignedAt = at;
		return this;
	}

	Case assess(int level, Instant at) {
		require(open() && assignedAt != null, "assessed");
		acuity = holding(level);
		assessedAt = at;
		return this;
	}

	/** Another acuity holds than the assessment gave. */
	Case changeAcuity(int level) {
		require(open() && assessedAt != null, "given another acuity");
		acuity = holding(level);
		return this;
	}

	/**
	 * Somebody is in danger: from this moment the highest acuity holds, whatever the
	 * areas of life give and whether or not anybody has asked about them.
	 */
	Case inDanger(Instant at) {
		inDangerSince = inDangerSince == null ? at : inDangerSince;
		acuity = open() ? Integer.valueOf(CRISIS) : acuity;
		return this;
	}

	/** The danger is over. The acuity stays until it is set anew. */
	Case dangerOver() {
		inDangerSince = null;
		return this;
	}

	Case openReassessment(Instant at) {
		require(open() && assessedAt != null, "reassessed");
		reassessmentOpenedAt = at;
		return this;
	}

	Case activatePlan(Instant at) {
		require(open() && assessedAt != null, "given an active plan");
		planActivatedAt = at;
		return this;
	}

	Case openClosure(Instant at) {
		require(open(), "prepared for closure");
		closureOpenedAt = at;
		return this;
	}

	Case close(String reason, Instant at) {
		require(open() && closureOpenedAt != null, "closed");
		closedAt = at;
		closedReason = reason;
		return this;
	}

	Case reopen(Instant at) {
		require(closedAt != null, "re-opened");
		closedAt = null;
		closedReason = null;
		closureOpenedAt = null;
		acceptedAt = acceptedAt == null ? at : acceptedAt;
		assignedAt = null;
		workerId = null;
		reassessmentOpenedAt = at;
		reopenedAt = at;
		return this;
	}

	Case recognise(ClientId known, String name) {
		clientId = known;
		clientName = name;
		return this;
	}

	CaseId id() {
		return id;
	}

	CaseSummary summary() {
		if (stage == null) {
			throw new IllegalStateException("Case " + id + " has not been written yet");
		}
		return new CaseSummary(id, number, clientId, clientName, programme, teamId, workerId, stage, acuity, openedAt);
	}

	private int holding(int level) {
		return inDangerSince == null ? level : CRISIS;
	}

	private boolean open() {
		return closedAt == null && refusedAt == null;
	}

	private void require(boolean allowed, String verb) {
		if (!allowed) {
			throw new IllegalStateException("Case " + number + " cannot be " + verb + " in stage " + stage);
		}
	}

}
