package org.alongside.safety;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is said about a danger: only an answer ends it, and what ended can begin again.
 */
class CrisisTest {

	private static final Instant NIGHT = Instant.parse("2026-12-06T04:00:00Z");

	private static final LocalDate WEEK = LocalDate.of(2026, 12, 13);

	private final Actor dana = Actor.person(new StaffId(UUID.randomUUID()));

	private final Crisis crisis = Crisis.raised(CaseId.random(), report(DangerLevel.MODERATE, "Low"), dana, NIGHT,
			WEEK);

	@Test
	void isOpenFromTheReportOn() {
		assertThat(crisis.open()).isTrue();
		assertThat(crisis.alertUntil()).isEqualTo(WEEK);
		assertThat(crisis.nextFollowUp()).isEmpty();
		assertThat(crisis.entries()).extracting(CrisisEntry::kind).containsExactly("raised");
	}

	@Test
	void staysOpenWhoeverSaysThatSomebodyIsNotSafe() {
		crisis.notSafe("Nobody opens", dana, NIGHT, WEEK).notSafe("Still not", dana, NIGHT, WEEK.plusDays(1));
		assertThat(crisis.open()).isTrue();
		assertThat(crisis.alertUntil()).isEqualTo(WEEK.plusDays(1));
		assertThatIllegalStateException().isThrownBy(() -> crisis.settled(NIGHT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> crisis.ended(DangerAnswer.of("not-safe", "x", null), List.of(), dana, NIGHT, WEEK));
	}

	@Test
	void takesTheGraverLevelOfTwoReports() {
		assertThat(crisis.raisedAgain(report(DangerLevel.LOW, null), dana, NIGHT, WEEK).level())
			.isEqualTo(DangerLevel.MODERATE);
		assertThat(crisis.raisedAgain(report(DangerLevel.EMERGENCY, null), dana, NIGHT, WEEK).level())
			.isEqualTo(DangerLevel.EMERGENCY);
	}

	@Test
	void isSettledWhenEverythingWasAskedAgain() {
		ended("safe", 24, 72);
		assertThat(crisis.nextFollowUp()).map(CrisisFollowUp::dueAt).contains(NIGHT.plus(Duration.ofHours(24)));
		crisis.followedUp(DangerAnswer.safe(true, "Slept"), dana, NIGHT);
		assertThatIllegalStateException().isThrownBy(() -> crisis.settled(NIGHT));
		crisis.followedUp(DangerAnswer.safe(true, "Works again"), dana, NIGHT).settled(NIGHT);
		assertThat(crisis.settled()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> crisis.notSafe("x", dana, NIGHT, WEEK));
		assertThatIllegalStateException()
			.isThrownBy(() -> crisis.raisedAgain(report(DangerLevel.LOW, null), dana, NIGHT, WEEK));
	}

	@Test
	void beginsAgainAndIsAskedAsOftenAnew() {
		ended("safe", 24, 72, 168);
		crisis.followedUp(DangerAnswer.safe(true, "Slept"), dana, NIGHT).notSafe("It is back", dana, NIGHT, WEEK);
		assertThat(crisis.open()).isTrue();
		assertThat(crisis.endedHow()).isNull();
		ended("emergency-services", 24);
		assertThat(crisis.followUps()).hasSize(2);
		assertThat(crisis.nextFollowUp()).isPresent();
	}

	@Test
	void asksNothingMoreWhenTheCaseHasEnded() {
		ended("taken-over", 24, 72);
		assertThat(crisis.takenOverBy()).isEqualTo("Nurse Bell");
		crisis.givenUp(dana, NIGHT);
		assertThat(crisis.settled()).isTrue();
		assertThat(crisis.entries()).last().extracting(CrisisEntry::kind).isEqualTo("given-up");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void noAnswerIsNeverSafe(@Nullable String nothing) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DangerAnswer.of(nothing, "x", null))
			.satisfies(refused -> assertThat(refused.errors()).containsExactly(FieldError.of("danger", "required")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "deceased", "SAFE", "unknown" })
	void onlyWhatIsAskedIsAnAnswer(String other) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DangerAnswer.of(other, "x", null))
			.satisfies(refused -> assertThat(refused.errors()).containsExactly(FieldError.of("danger", "option")));
	}

	@Test
	void whoHasTakenOverIsNamedAndNobodyElse() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DangerAnswer.of("taken-over", "x", " "))
			.satisfies(
					refused -> assertThat(refused.errors()).containsExactly(FieldError.of("takenOverBy", "required")));
		assertThat(DangerAnswer.of("safe", "x", "Nurse Bell").takenOverBy()).isNull();
		assertThat(DangerAnswer.of("taken-over", "x", " Nurse Bell ").takenOverBy()).isEqualTo("Nurse Bell");
	}

	@Test
	void aLevelNobodyKnowsCountsAsHigh() {
		assertThat(DangerLevel.of(null)).isEqualTo(DangerLevel.HIGH);
		assertThat(DangerLevel.of("red")).isEqualTo(DangerLevel.HIGH);
		assertThat(DangerLevel.of("low")).isEqualTo(DangerLevel.LOW);
	}

	private void ended(String how, int... hours) {
		List<CrisisFollowUp> planned = Arrays.stream(hours)
			.mapToObj(after -> new CrisisFollowUp(NIGHT.plus(Duration.ofHours(after)), "default", "ours", null, null))
			.toList();
		crisis.ended(DangerAnswer.of(how, "x", "Nurse Bell"), planned, dana, NIGHT, WEEK);
	}

	private static DangerReport report(DangerLevel level, @Nullable String words) {
		return DangerReport.byPerson(level, words);
	}

}
