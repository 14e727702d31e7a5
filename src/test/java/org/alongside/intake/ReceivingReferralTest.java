package org.alongside.intake;

import org.alongside.clients.NewClient.Identifier;
import org.alongside.fakes.People;
import org.alongside.intake.ReceivingReferral.Received;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceivingReferralTest {

	private static final List<Identifier> KNOWN_BY = List.of(new Identifier("urn:clinic", "4711"));

	private final IntakeDesk desk = new IntakeDesk();

	@Test
	void opensACaseAndStartsItsProcessWithoutPersonalData() {
		Received received = desk.receive(IntakeDesk.referral("physical-health", "bundle-1", KNOWN_BY));

		assertThat(received.already()).isFalse();
		assertThat(desk.cases.cases).containsOnlyKeys(received.caseId());
		assertThat(desk.started).containsExactly("case-lifecycle {programme=physical-health}");
		assertThat(desk.written.kinds()).containsExactly("referral.received");
		assertThat(desk.written.audit).singleElement()
			.satisfies((entry) -> assertThat(entry.values()).containsOnlyKeys("programme"));
	}

	@Test
	void changesNothingWhenTheSameReferralComesAgain() {
		Received first = desk.receive(IntakeDesk.referral("physical-health", "bundle-1", KNOWN_BY));
		Received second = desk.receive(IntakeDesk.referral("physical-health", "bundle-1", KNOWN_BY));

		assertThat(second).isEqualTo(new Received(first.caseId(), first.caseNumber(), true));
		assertThat(desk.started).hasSize(1);
		assertThat(desk.clients.registered).hasSize(1);
	}

	@Test
	void recognisesAPersonByIdentifierAndOpensANewCaseForThem() {
		desk.receive(IntakeDesk.referral("physical-health", "bundle-1", KNOWN_BY));
		desk.receive(IntakeDesk.referral("physical-health", "bundle-2", KNOWN_BY));

		assertThat(desk.clients.registered).hasSize(1);
		assertThat(desk.cases.cases).hasSize(2);
	}

	@Test
	void registersPeopleWithoutIdentifiersEachForThemselves() {
		desk.receive(IntakeDesk.referral("physical-health", null, List.of()));
		desk.receive(IntakeDesk.referral("physical-health", null, List.of()));

		assertThat(desk.clients.registered).hasSize(2);
	}

	@Test
	void refusesAProgrammeThatNoTeamServes() {
		assertThatThrownBy(() -> desk.receive(IntakeDesk.referral("immigration", null, List.of())))
			.asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors()).containsExactly(FieldError.of("programme", "noTeam")));
		assertThat(desk.clients.registered).isEmpty();
	}

	@Test
	void namesEverythingThatIsWrongAtOnce() {
		ReferralReceived poor = new ReferralReceived(IntakeDesk.person("Ana", List.of()), "astrology", " ", null, "",
				"x".repeat(20_001), List.of(new Statement("condition", "", null, null, "Condition/1")), null);

		assertThatThrownBy(() -> desk.receive(poor)).asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors()).extracting(FieldError::field)
				.containsExactlyInAnyOrder("programme", "referrer", "reason", "story", "health[0].text"));
		assertThat(desk.cases.cases).isEmpty();
	}

	@Test
	void refusesTextTheDatabaseCannotStore() {
		ReferralReceived hostile = new ReferralReceived(IntakeDesk.person("Ana", List.of()), "physical-health",
				"Riverside Clinic", null, "rent\0", null, List.of(), null);

		assertThatThrownBy(() -> desk.reception.receive(hostile, Actor.automatic("exchange"), People.NOW))
			.isInstanceOf(RefusedException.class);
	}

}
