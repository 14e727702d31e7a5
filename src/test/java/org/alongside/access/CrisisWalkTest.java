package org.alongside.access;

import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Somebody is in danger on a Saturday night, on a clock that is moved by hand. Nothing of
 * the engine runs by itself: what has to be there at once is there at once.
 */
class CrisisWalkTest extends CrisisHouse {

	@Test
	void aReportIsARowAnAlertANoticeAndATaskAtOnceWithNothingRunning() {
		report("He is at the door.");
		assertThat(path.inDanger(caseId)).isTrue();
		assertThat(cases.get(caseId).acuity()).isEqualTo(4);
		assertThat(alertKinds()).containsExactly("alert.danger");
		assertThat(count("select count(*) from crisis_notice where person = '" + sam.id() + "'")).isEqualTo(1);
		assertThat(item("answer-crisis").due()).isBeforeOrEqualTo(SATURDAY_NIGHT.plus(Duration.ofHours(1)));
		assertThat(open()).containsKey("screen-referral");
	}

	@Test
	void reportedTwiceItIsOneCrisisWithTwoEntries() {
		report("He is at the door.");
		report(null);
		assertThat(count("select count(*) from crisis where case_id = '" + caseId + "'")).isEqualTo(1);
		assertThat(kinds()).containsExactly("raised", "told", "raised-again", "told");
		assertThat(agenda.open(caseId).stream().filter(one -> one.key().equals("answer-crisis"))).hasSize(1);
	}

	@Test
	void whoIsNotSafeIsAskedAfterWithinTheHourAgainAndAgain() {
		report(null);
		for (int i = 0; i < 2; i++) {
			later(Duration.ofMinutes(50));
			String before = item("answer-crisis").taskId();
			answer("answer-crisis", "not-safe", null);
			assertThat(path.inDanger(caseId)).isTrue();
			assertThat(item("answer-crisis").taskId()).isNotEqualTo(before);
			assertThat(item("answer-crisis").due()).isBeforeOrEqualTo(clock.now.plus(Duration.ofHours(1)));
		}
		assertThat(kinds()).containsExactly("raised", "told", "not-safe", "not-safe");
	}

	@Test
	void noAnswerIsNotAnEndAndWhoHasTakenOverIsNamed() {
		report(null);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> answer("answer-crisis", null, null));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> answer("answer-crisis", "", null));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> answer("answer-crisis", "taken-over", null))
			.satisfies(refusal -> assertThat(refusal.errors()).extracting(FieldError::field)
				.containsExactly("takenOverBy"));
		assertThat(path.inDanger(caseId)).isTrue();
		answer("answer-crisis", "taken-over", "Mobile crisis team, Nurse Bell");
		assertThat(path.inDanger(caseId)).isFalse();
	}

	@Test
	void itIsAskedAgainAfterADayThreeDaysAndAWeekAndThenItIsSettled() {
		report(null);
		Instant over = later(Duration.ofMinutes(20));
		answer("answer-crisis", "safe", null);
		assertThat(open()).doesNotContainKeys("answer-crisis", "follow-up-crisis");
		assertThat(alertKinds()).containsExactly("alert.dangerOver");
		assertThat(cases.get(caseId).acuity()).isEqualTo(4);
		for (int hours : List.of(24, 72, 168)) {
			assertThat(timer().getDuedate().toInstant()).isEqualTo(over.plus(Duration.ofHours(hours)));
			clock.now = over.plus(Duration.ofHours(hours));
			jobs.executeJob(timer().getId());
			answer("follow-up-crisis", "safe", null);
		}
		assertThat(count("select count(*) from crisis where settled_at is not null and case_id = '" + caseId + "'"))
			.isEqualTo(1);
		assertThat(alertKinds()).isEmpty();
		assertThat(engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.processDefinitionKey("crisis-response")
			.count()).isZero();
	}

	@Test
	void whoIsNotSafeAtAFollowUpIsInDangerAgain() {
		report(null);
		answer("answer-crisis", "emergency-services", null);
		later(Duration.ofHours(24));
		jobs.executeJob(timer().getId());
		answer("follow-up-crisis", "not-safe", null);
		assertThat(path.inDanger(caseId)).isTrue();
		assertThat(alertKinds()).containsExactly("alert.danger");
		assertThat(open()).containsKey("answer-crisis");
		assertThat(count("select count(*) from crisis where case_id = '" + caseId + "'")).isEqualTo(1);
		assertThat(count("select count(*) from crisis_notice where seen_at is null and person = '" + sam.id() + "'"))
			.isEqualTo(1);
		answer("answer-crisis", "safe", null);
		assertThat(timer().getDuedate().toInstant()).isEqualTo(clock.now.plus(Duration.ofHours(24)));
	}

	@Test
	void dangerReportedBeforeTheFollowUpBeginsTheSamePathAnew() {
		report(null);
		answer("answer-crisis", "safe", null);
		later(Duration.ofHours(3));
		report("It began again.");
		assertThat(open()).containsKey("answer-crisis");
		assertThat(count("select count(*) from crisis where case_id = '" + caseId + "'")).isEqualTo(1);
		assertThat(jobs.createJobQuery().timers().processDefinitionKey("crisis-response").list())
			.noneMatch(job -> businessKey(job).equals(caseId.toString()));
	}

	@Test
	void leavingAndClosingWaitUntilTheDangerIsOverButDeathDoesNot() {
		report(null);
		assertThatThrownBy(() -> withdraw("withdrew")).isInstanceOf(ConflictException.class)
			.satisfies(refused -> assertThat(((ConflictException) refused).code()).isEqualTo("crisisOpen"));
		assertThat(open()).containsKey("answer-crisis");
		withdraw("deceased");
		assertThat(path.inDanger(caseId)).isFalse();
		assertThat(open()).doesNotContainKey("answer-crisis");
		assertThat(alertKinds()).isEmpty();
	}

	@Test
	void aProcessThatEndedIsTakenUpAgain() {
		report(null);
		engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.list()
			.stream()
			.filter(run -> run.getRootProcessInstanceId().equals(run.getId()))
			.forEach(run -> engine.deleteProcessInstance(run.getId(), "gone"));
		assertThat(open()).doesNotContainKey("answer-crisis");
		path.carryOn(caseId);
		path.carryOn(caseId);
		assertThat(agenda.open(caseId).stream().filter(one -> one.key().equals("answer-crisis"))).hasSize(1);
		answer("answer-crisis", "safe", null);
		assertThat(timer().getDuedate().toInstant()).isEqualTo(clock.now.plus(Duration.ofHours(24)));
	}

	@Test
	void whatIsToBeAskedAgainOutlivesAClientsLeaving() {
		report(null);
		answer("answer-crisis", "safe", null);
		withdraw("withdrew");
		assertThat(timer().getDuedate().toInstant()).isEqualTo(clock.now.plus(Duration.ofHours(24)));
		jobs.executeJob(timer().getId());
		assertThat(open()).containsKeys("follow-up-crisis", "prepare-closure");
		answer("follow-up-crisis", "not-safe", null);
		Map<String, Object> closing = Map.of("reason", "withdrew", "outcomeSummary", "Left", "goalsOutcome", "None yet",
				"benefit", "Some", "reentry", "Call any time");
		assertThatThrownBy(() -> answers("prepare-closure", closing)).isInstanceOf(ConflictException.class)
			.satisfies(refused -> assertThat(((ConflictException) refused).code()).isEqualTo("crisisOpen"));
		answer("answer-crisis", "safe", null);
		answers("prepare-closure", closing);
		answers("approve-closure", Map.of("decision", "approve"));
		assertThat(count("select count(*) from crisis where settled_at is not null and case_id = '" + caseId + "'"))
			.isEqualTo(1);
		assertThat(engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.processDefinitionKey("crisis-response")
			.count()).isZero();
	}

	@Test
	void intakeBeginsThePathAndItsOwnTaskAsksFirst() {
		answers("screen-referral", Map.of("story", "I cannot go on.", "suicidalThoughts", "yes"));
		assertThat(path.inDanger(caseId)).isTrue();
		assertThat(cases.get(caseId).acuity()).isEqualTo(4);
		assertThat(open()).containsKey("respond-to-crisis").doesNotContainKey("answer-crisis");
		answers("respond-to-crisis",
				Map.of("actions", List.of("crisis-line-988"), "actionTaken", "Stayed on the line", "safeNow", "no"));
		assertThat(item("answer-crisis").due()).isBeforeOrEqualTo(clock.now.plus(Duration.ofHours(1)));
		assertThat(open().keySet()).containsAnyOf("check-eligibility", "compare-people");
		assertThat(kinds()).containsExactly("raised", "told", "not-safe");
	}

	@Test
	void aPositiveSafetyItemBeginsThePathAndItsTaskIsThereAtOnce() {
		intoAssessment();
		answers("choose-instruments", Map.of("instruments", List.of("instrument-phq-9", "instrument-gad-7")));
		Map<String, Object> items = new HashMap<>(Map.of("administeredHow", "in-person"));
		for (int i = 1; i <= 9; i++) {
			items.put("item" + i, i == 9 ? "1" : "0");
		}
		String phq = agenda.open(caseId)
			.stream()
			.filter(one -> one.name().contains("PHQ-9"))
			.findFirst()
			.orElseThrow()
			.taskId();
		tasks.complete(dana, phq, items);
		assertThat(path.inDanger(caseId)).isTrue();
		assertThat(cases.get(caseId).acuity()).isEqualTo(4);
		assertThat(open()).containsKeys("respond-to-safety-concern", "complete-instrument");
		answers("respond-to-safety-concern",
				Map.of("actions", List.of("safety-plan"), "actionTaken", "Asked directly", "safeNow", "no"));
		assertThat(open()).containsKeys("answer-crisis", "complete-instrument");
		answer("answer-crisis", "safe", null);
		assertThat(path.inDanger(caseId)).isFalse();
	}

}
