package org.alongside.safety;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A danger somebody is in. It is open until an answer ends it, then watched until it was
 * asked again as often as the rules want, then settled. A case has at most one that is
 * not settled: what is reported meanwhile belongs to it.
 */
@Entity
@Table(name = "crisis")
class Crisis {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private String level;

	private String raisedBy;

	private Instant raisedAt;

	private @Nullable String endedHow;

	private @Nullable String takenOverBy;

	private @Nullable String endedBy;

	private @Nullable Instant endedAt;

	private @Nullable Instant settledAt;

	private LocalDate alertUntil;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "crisis_entry", joinColumns = @JoinColumn(name = "crisis_id"))
	@OrderColumn(name = "number")
	private List<CrisisEntry> entries = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "crisis_follow_up", joinColumns = @JoinColumn(name = "crisis_id"))
	@OrderColumn(name = "number")
	private List<CrisisFollowUp> followUps = new ArrayList<>();

	@SuppressWarnings("NullAway") // for JPA
	protected Crisis() {
	}

	/**
	 * Somebody reports a danger.
	 * @param alertUntil the last day of the alert, should nobody say anything more
	 */
	static Crisis raised(CaseId caseId, DangerReport report, Actor by, Instant at, LocalDate alertUntil) {
		Crisis raised = new Crisis();
		raised.id = UUID.randomUUID();
		raised.caseId = caseId;
		raised.level = report.level().code();
		raised.raisedBy = by.reference();
		raised.raisedAt = at;
		raised.alertUntil = alertUntil;
		raised.note("raised", report.words(), null, by, at);
		return raised;
	}

	/** The same or another danger is reported; what had ended begins again. */
	Crisis raisedAgain(DangerReport report, Actor by, Instant at, LocalDate alert) {
		requireUnsettled();
		level = DangerLevel.of(level).graver(report.level()).code();
		return begun("raised-again", report.words(), by, at, alert);
	}

	/** Somebody says that the person is not safe, or that nobody knows. */
	Crisis notSafe(@Nullable String words, Actor by, Instant at, LocalDate alert) {
		requireUnsettled();
		return begun(DangerAnswer.State.NOT_SAFE.code(), words, by, at, alert);
	}

	/**
	 * The danger is over for us.
	 * @param followUps when it is to be asked again, soonest first
	 * @param alert the last day of the alert from now on
	 */
	Crisis ended(DangerAnswer answer, List<CrisisFollowUp> followUps, Actor by, Instant at, LocalDate alert) {
		requireUnsettled();
		if (!answer.over()) {
			throw new IllegalArgumentException("Not an end: " + answer.state());
		}
		note(answer.state().code(), answer.words(), answer.takenOverBy(), by, at);
		endedHow = answer.state().code();
		takenOverBy = answer.takenOverBy();
		endedBy = by.reference();
		endedAt = at;
		alertUntil = alert;
		this.followUps.removeIf(planned -> !planned.made());
		this.followUps.addAll(followUps);
		return this;
	}

	/** It was asked again, and the danger is still over. */
	Crisis followedUp(DangerAnswer answer, Actor by, Instant at) {
		CrisisFollowUp due = nextFollowUp()
			.orElseThrow(() -> new IllegalStateException("Nothing is to be asked again about crisis " + id));
		followUps.set(followUps.indexOf(due), due.made(by.reference(), at));
		note("followed-up-" + answer.state().code(), answer.words(), answer.takenOverBy(), by, at);
		return this;
	}

	/** Nothing is asked any more, though it was planned: the case has ended. */
	Crisis givenUp(Actor by, Instant at) {
		followUps.removeIf(planned -> !planned.made());
		note("given-up", null, null, by, at);
		return settled(at);
	}

	/** Nothing is left to be asked. */
	Crisis settled(Instant at) {
		if (endedAt == null || nextFollowUp().isPresent()) {
			throw new IllegalStateException("Crisis " + id + " is not over");
		}
		settledAt = at;
		return this;
	}

	/** Somebody was told; no entry without a notice. */
	Crisis told(String names, Actor by, Instant at) {
		note("told", null, names, by, at);
		return this;
	}

	boolean open() {
		return endedAt == null;
	}

	/** Returns when it is to be asked again, if it is over and there is anything left. */
	Optional<CrisisFollowUp> nextFollowUp() {
		return open() ? Optional.empty() : followUps.stream().filter(planned -> !planned.made()).findFirst();
	}

	UUID id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	DangerLevel level() {
		return DangerLevel.of(level);
	}

	String raisedBy() {
		return raisedBy;
	}

	Instant raisedAt() {
		return raisedAt;
	}

	@Nullable String endedHow() {
		return endedHow;
	}

	@Nullable String takenOverBy() {
		return takenOverBy;
	}

	@Nullable Instant endedAt() {
		return endedAt;
	}

	boolean settled() {
		return settledAt != null;
	}

	LocalDate alertUntil() {
		return alertUntil;
	}

	List<CrisisEntry> entries() {
		return List.copyOf(entries);
	}

	List<CrisisFollowUp> followUps() {
		return List.copyOf(followUps);
	}

	private Crisis begun(String kind, @Nullable String words, Actor by, Instant at, LocalDate alert) {
		note(kind, words, null, by, at);
		followUps.removeIf(planned -> !planned.made());
		endedHow = null;
		takenOverBy = null;
		endedBy = null;
		endedAt = null;
		alertUntil = alert;
		return this;
	}

	private void note(String kind, @Nullable String words, @Nullable String name, Actor by, Instant at) {
		entries.add(new CrisisEntry(kind, words, name, by.reference(), at));
	}

	private void requireUnsettled() {
		if (settledAt != null) {
			throw new IllegalStateException("Crisis " + id + " is settled");
		}
	}

}
