package org.alongside.referral;

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
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One need brought to one service, until it is known whether it helped. Choosing again
 * begins a new round; the letters of earlier rounds stay.
 */
@Entity
@Table(name = "service_referral")
class ServiceReferral {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ReferralId id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private UUID wantedId;

	private @Nullable UUID needId;

	private @Nullable String need;

	private String serviceWanted;

	private Instant openedAt;

	private int round = 1;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "chosen_by"))
	@AttributeOverride(name = "at", column = @Column(name = "chosen_at"))
	private @Nullable Choice choice;

	@ElementCollection
	@CollectionTable(name = "referral_letter", joinColumns = @JoinColumn(name = "referral_id"))
	@OrderColumn(name = "position")
	private List<Letter> letters = new ArrayList<>();

	private @Nullable Instant sentAt;

	private @Nullable Instant chaseAt;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "answered_by"))
	@AttributeOverride(name = "words", column = @Column(name = "answer_words"))
	@AttributeOverride(name = "at", column = @Column(name = "answered_at"))
	private @Nullable PartnerAnswer answer;

	private @Nullable LocalDate startedOn;

	@Embedded
	@AttributeOverride(name = "by.value", column = @Column(name = "benefit_asked_by"))
	@AttributeOverride(name = "words", column = @Column(name = "benefit_words"))
	@AttributeOverride(name = "at", column = @Column(name = "benefit_asked_at"))
	private @Nullable Benefit benefit;

	private @Nullable String whyDeclined;

	private @Nullable Instant endedAt;

	private @Nullable String cancelledBecause;

	@SuppressWarnings("NullAway.Init")
	protected ServiceReferral() {
	}

	/** The plan asks for a service. */
	ServiceReferral(CaseId caseId, UUID wantedId, @Nullable UUID needId, @Nullable String need, String serviceWanted,
			Instant at) {
		this.id = ReferralId.random();
		this.caseId = caseId;
		this.wantedId = wantedId;
		this.needId = needId;
		this.need = need;
		this.serviceWanted = serviceWanted;
		this.openedAt = at;
	}

	/**
	 * The client chose a service.
	 * @throws RefusedException if the client does not agree to share what the partner
	 * needs to know
	 */
	ServiceReferral chosen(Choice made) {
		expect(ReferralStatus.TO_CHOOSE);
		if (!made.consented()) {
			throw new RefusedException(FieldError.of("consentToShare", "consentMissing"));
		}
		choice = made;
		answer = null;
		return this;
	}

	/** The client does not want any of the services. */
	ServiceReferral refusedByClient(String why) {
		expect(ReferralStatus.TO_CHOOSE);
		whyDeclined = why;
		return this;
	}

	/** Ends the referral the client does not want. */
	ServiceReferral decline(Instant at) {
		expect(ReferralStatus.TO_CHOOSE);
		if (whyDeclined == null) {
			throw new IllegalStateException("Referral " + id + " was not declined by the client");
		}
		endedAt = at;
		return this;
	}

	/**
	 * The letter goes to the partner.
	 * @param chase when silence is chased
	 */
	ServiceReferral send(String text, Instant chase, Instant at) {
		expect(ReferralStatus.CHOSEN);
		letters.add(new Letter(round, chosenService().organization(), text, at));
		sentAt = at;
		chaseAt = chase;
		return this;
	}

	/** The partner is silent; ask again later. */
	ServiceReferral chaseAgain(Instant chase) {
		expect(ReferralStatus.SENT);
		chaseAt = chase;
		return this;
	}

	/**
	 * The partner answered. After a refusal a service is to be chosen again.
	 * @throws ConflictException if no answer is awaited
	 */
	ServiceReferral answered(PartnerAnswer given) {
		if (status() != ReferralStatus.SENT) {
			throw new ConflictException("referralNotWaiting");
		}
		answer = given;
		return given.accepted() ? this : chooseAgain();
	}

	/** Another service is to be chosen, because this one did not answer or begin. */
	ServiceReferral chooseAnother() {
		if (status() != ReferralStatus.SENT && status() != ReferralStatus.ACCEPTED) {
			throw new IllegalStateException("Referral " + id + " is " + status());
		}
		return chooseAgain();
	}

	private ServiceReferral chooseAgain() {
		round++;
		choice = null;
		sentAt = null;
		chaseAt = null;
		return this;
	}

	/** The service began on the given day. */
	ServiceReferral started(LocalDate on) {
		expect(ReferralStatus.ACCEPTED);
		startedOn = on;
		return this;
	}

	/** The client said whether it helped. */
	ServiceReferral benefitAsked(Benefit said) {
		expect(ReferralStatus.STARTED);
		benefit = said;
		return this;
	}

	/** What became of it is known and brought back into the plan. */
	ServiceReferral closeLoop(Instant at) {
		expect(ReferralStatus.STARTED);
		benefitSaid();
		endedAt = at;
		return this;
	}

	/** Ends the referral because the case ends. */
	ServiceReferral cancel(String because, Instant at) {
		if (!status().open()) {
			throw new IllegalStateException("Referral " + id + " is " + status());
		}
		cancelledBecause = because;
		endedAt = at;
		return this;
	}

	ReferralStatus status() {
		if (cancelledBecause != null) {
			return ReferralStatus.CANCELLED;
		}
		if (endedAt != null) {
			return (benefit != null) ? ReferralStatus.LOOP_CLOSED : ReferralStatus.DECLINED_BY_CLIENT;
		}
		if (choice == null) {
			return ReferralStatus.TO_CHOOSE;
		}
		if (startedOn != null) {
			return ReferralStatus.STARTED;
		}
		if (sentAt == null) {
			return ReferralStatus.CHOSEN;
		}
		return (answer != null) ? ReferralStatus.ACCEPTED : ReferralStatus.SENT;
	}

	private void expect(ReferralStatus expected) {
		if (status() != expected) {
			throw new IllegalStateException("Referral " + id + " is " + status() + ", not " + expected);
		}
	}

	/** Returns the service chosen in this round. */
	Choice chosenService() {
		return choice().orElseThrow(() -> new IllegalStateException("Referral " + id + " has no service yet"));
	}

	Optional<Choice> choice() {
		return Optional.ofNullable(choice);
	}

	ReferralId id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	UUID wantedId() {
		return wantedId;
	}

	@Nullable UUID needId() {
		return needId;
	}

	@Nullable String need() {
		return need;
	}

	String serviceWanted() {
		return serviceWanted;
	}

	Instant openedAt() {
		return openedAt;
	}

	/** Returns the letter that went out in this round. */
	Optional<Letter> sentLetter() {
		return letters.stream().filter((letter) -> letter.round() == round).findFirst();
	}

	List<Letter> letters() {
		return List.copyOf(letters);
	}

	@Nullable Instant sentAt() {
		return sentAt;
	}

	@Nullable Instant chaseAt() {
		return chaseAt;
	}

	@Nullable PartnerAnswer answer() {
		return answer;
	}

	@Nullable LocalDate startedOn() {
		return startedOn;
	}

	/** Returns what the client said of its benefit. */
	Benefit benefitSaid() {
		if (benefit == null) {
			throw new IllegalStateException("Referral " + id + ": nobody has asked whether it helped");
		}
		return benefit;
	}

	@Nullable Benefit benefit() {
		return benefit;
	}

	@Nullable String whyDeclined() {
		return whyDeclined;
	}

}
