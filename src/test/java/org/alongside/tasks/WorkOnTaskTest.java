package org.alongside.tasks;

import org.alongside.clients.NewClient;
import org.alongside.engine.EngineTasks;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.Staffing;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.TeamProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Work on one task: drafts, two people at it, time to undo.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class WorkOnTaskTest {

	private static final Map<String, Object> ANSWERS = Map.of("story", "Cannot sleep");

	@Autowired
	private TaskActions actions;

	@Autowired
	private TaskDrafts drafts;

	@Autowired
	private DueCompletions due;

	@Autowired
	private RestedTasks rested;

	@Autowired
	private TaskStanding standing;

	@Autowired
	private TaskTalk talk;

	@Autowired
	private TaskTable tasks;

	@Autowired
	private EngineTasks engine;

	@Autowired
	private ReceivingReferral receiving;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private JdbcClient database;

	private StaffProfile ines;

	private StaffProfile noor;

	private String task;

	private CaseId caseId;

	@BeforeEach
	void aReferralWaitsToBeScreened() {
		TeamId team = directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
		ines = hire(team, "Inés");
		noor = hire(team, "Noor");
		NewClient person = new NewClient("Ana", "Ruiz", LocalDate.of(1980, 11, 24), null, null, "es", false, null,
				List.of(), List.of(), null, List.of(), "web");
		caseId = receiving
			.receive(new ReferralReceived(person, "mental-health", "Riverside Clinic", null, "Low for weeks", null,
					List.of(), null), Actor.person(ines.id()), Instant.now())
			.caseId();
		task = tasks.openOf(caseId).get(0).id();
	}

	@Test
	void aDraftIsKeptAndComesBack() {
		Draft saved = saved(drafts.save(ines, task, someAnswers("one"), 0, 0));
		assertThat(drafts.get(ines, task).answers()).isEqualTo(someAnswers("one"));
		Draft again = saved(drafts.save(ines, task, someAnswers("two"), saved.version(), 0));
		assertThat(again.version()).isGreaterThan(saved.version());
		assertThatThrownBy(() -> drafts.get(noor, task)).isInstanceOf(NotFoundException.class);
	}

	@Test
	void aVersionSavedOnAnotherDeviceIsNotOverwrittenUnseen() {
		Draft desk = saved(drafts.save(ines, task, someAnswers("desk"), 0, 0));
		DraftOutcome phone = drafts.save(ines, task, someAnswers("phone"), 0, 0);
		assertThat(phone).isInstanceOfSatisfying(DraftOutcome.Conflict.class,
				conflict -> assertThat(conflict.theirs().answers()).isEqualTo(someAnswers("desk")));
		assertThat(drafts.get(ines, task).answers()).isEqualTo(someAnswers("desk"));
		saved(drafts.save(ines, task, someAnswers("phone"), desk.version(), 0));
		assertThat(drafts.get(ines, task).answers()).isEqualTo(someAnswers("phone"));
	}

	@Test
	void twoPeopleAreShownEachOthersVersionsUntilTheyDecide() {
		Draft hers = saved(drafts.save(ines, task, someAnswers("ines"), 0, 0));
		DraftOutcome.Saved his = (DraftOutcome.Saved) drafts.save(noor, task, someAnswers("noor"), 0, 0);
		assertThat(his.theirs()).isNotNull();
		assertThat(his.theirs().draft().answers()).isEqualTo(someAnswers("ines"));
		assertThat(his.theirs().name()).isEqualTo("Inés");
		DraftOutcome.Saved undecided = (DraftOutcome.Saved) drafts.save(noor, task, someAnswers("noor 2"),
				his.draft().version(), 0);
		assertThat(undecided.theirs()).isNotNull();
		DraftOutcome.Saved decided = (DraftOutcome.Saved) drafts.save(noor, task, someAnswers("noor 3"),
				undecided.draft().version(), hers.version());
		assertThat(decided.theirs()).isNull();
		assertThat(drafts.get(ines, task).answers()).isEqualTo(someAnswers("ines"));
		assertThat(drafts.get(noor, task).answers()).isEqualTo(someAnswers("noor 3"));
	}

	@Test
	void refusesWhatTheFormDoesNotAskForAndWhatIsTooLarge() {
		assertThatThrownBy(() -> drafts.save(ines, task, Map.of("nonsense", "x"), 0, 0))
			.isInstanceOf(RefusedException.class);
		assertThat(drafts.save(ines, task, someAnswers("x".repeat(1_100_000)), 0, 0))
			.isInstanceOf(DraftOutcome.TooLarge.class);
		assertThat(count("task_draft")).isZero();
	}

	@Test
	void draftsOfTasksThatEndedUndoneGoAfterTheirTime() {
		saved(drafts.save(ines, task, someAnswers("one"), 0, 0));
		database.sql("update task_draft set saved_at = now() - interval '32 days'").update();
		database.sql("update task set ended_at = now() - interval '29 days', ended_how = 'withdrawn' where id = ?")
			.param(task)
			.update();
		drafts.purge();
		assertThat(count("task_draft")).isOne();
		database.sql("update task set ended_at = now() - interval '31 days' where id = ?").param(task).update();
		drafts.purge();
		assertThat(count("task_draft")).isZero();
	}

	@Test
	void aCompletionTakesEffectWhenItsTimeIsOverThoughNobodyWaitsForIt() {
		saved(drafts.save(ines, task, ANSWERS, 0, 0));
		StoredCompletion stored = actions.completeWithGrace(ines, task, ANSWERS);
		assertThat(stored.consequence().next()).isNotEmpty();
		assertThat(stored.row().ended()).isNull();
		assertThat(engine.find(task)).isPresent();
		database.sql("update pending_completion set due_at = now() - interval '1 second' where task_id = ?")
			.param(task)
			.update();
		due.carryOut();
		awaitEnded();
		assertThat(tasks.find(task).orElseThrow().ended()).isNotNull();
		assertThat(count("pending_completion")).isZero();
		assertThat(count("task_draft")).isZero();
		assertThat(tasks.openOf(caseId)).extracting(TaskRow::key)
			.containsAll(stored.consequence().next().stream().map(TaskRow::key).toList());
	}

	@Test
	void aTaskBeingCompletedIsNobodyElses() {
		actions.completeWithGrace(ines, task, ANSWERS);
		assertThatThrownBy(() -> actions.complete(ines, task, ANSWERS)).isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> actions.claim(noor, task)).isInstanceOfSatisfying(ConflictException.class,
				conflict -> assertThat(conflict.code()).isEqualTo("beingCompleted"));
		assertThatThrownBy(() -> actions.undo(noor, task)).isInstanceOf(ConflictException.class);
		assertThat(actions.open(noor, task).completing()).isNotNull();
		actions.now(ines, task);
		assertThat(actions.completion(ines, task)).isEqualTo(TaskActions.CompletionState.DONE);
		assertThatThrownBy(() -> actions.undo(ines, task)).isInstanceOfSatisfying(ConflictException.class,
				conflict -> assertThat(conflict.code()).isEqualTo("undoTooLate"));
	}

	@Test
	void undoBringsTheTaskBackWithItsAnswers() {
		actions.completeWithGrace(ines, task, ANSWERS);
		actions.undo(ines, task);
		assertThat(drafts.get(ines, task).answers()).isEqualTo(ANSWERS);
		actions.complete(ines, task, ANSWERS);
		assertThat(actions.find(ines, task).ended()).isNotNull();
	}

	@Test
	void whatIsForbiddenIsSaidAtOnceAndChangesNothing() {
		assertThatThrownBy(() -> actions.completeWithGrace(ines, task, Map.of())).isInstanceOf(RefusedException.class);
		assertThat(count("pending_completion")).isZero();
		assertThat(tasks.find(task).orElseThrow().holder()).isNull();
	}

	@Test
	void aCompletionThatCannotBeCarriedOutComesBackWithTheReason() {
		actions.completeWithGrace(ines, task, ANSWERS);
		engine.assign(task, noor.id());
		assertThatThrownBy(() -> actions.now(ines, task)).isInstanceOf(ConflictException.class);
		Draft back = drafts.get(ines, task);
		assertThat(back.answers()).isEqualTo(ANSWERS);
		assertThat(back.problem()).isNotNull();
		assertThat(back.problem().conflict()).isEqualTo("claimedByOther");
		assertThat(count("pending_completion")).isZero();
	}

	@Test
	void aTaskRestsAndComesBackByItself() {
		LocalDate day = LocalDate.now(ines.zone()).plusDays(3);
		actions.hold(ines, task, day, "Waits for the referrer's letter");
		assertThat(standing.of(task).heldUntil()).isEqualTo(day.atStartOfDay(ines.zone()).toInstant());
		assertThat(tasks.find(task).orElseThrow().holder()).isEqualTo(ines.id());
		database.sql("update task set held_until = now() - interval '1 minute' where id = ?").param(task).update();
		rested.comeBack();
		assertThat(standing.of(task).heldUntil()).isNull();
		assertThat(told()).contains("task.held", "task.cameBack");
		actions.hold(ines, task, day, "Again");
		actions.resume(ines, task);
		assertThat(standing.of(task).heldUntil()).isNull();
		assertThatThrownBy(() -> actions.resume(ines, task)).isInstanceOf(ConflictException.class);
	}

	@Test
	void refusesToRestUntilTodayOrForever() {
		LocalDate today = LocalDate.now(ines.zone());
		for (LocalDate day : List.of(today, today.minusDays(1), today.plusDays(91))) {
			assertThatThrownBy(() -> actions.hold(ines, task, day, "Why")).isInstanceOf(RefusedException.class);
		}
		assertThatThrownBy(() -> actions.hold(ines, task, today.plusDays(1), " ")).isInstanceOf(RefusedException.class);
		assertThat(tasks.find(task).orElseThrow().holder()).isNull();
	}

	@Test
	void whoeverATaskIsHandedToReadsTheNoteAndTheDraft() {
		saved(drafts.save(ines, task, someAnswers("half a story"), 0, 0));
		actions.handOver(ines, task, noor.id(), "She prefers calls in the morning");
		assertThat(tasks.find(task).orElseThrow().holder()).isEqualTo(noor.id());
		OpenTask open = actions.open(noor, task);
		assertThat(talk.of(open, noor).notes()).extracting(TaskNote::words)
			.containsExactly("She prefers calls in the morning");
		assertThat(drafts.ofOthers(noor, task).orElseThrow().draft().answers()).isEqualTo(someAnswers("half a story"));
		assertThatThrownBy(() -> actions.handOver(ines, task, noor.id(), "x")).isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> actions.handOver(noor, task, StaffId.random(), "x"))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void aColleagueIsAskedAndTheAnswerBringsTheTaskBack() {
		actions.ask(ines, task, noor.id(), "Do you know her?");
		assertThat(standing.of(task).waitingFor()).isEqualTo(noor.id());
		assertThat(talk.count(noor)).isOne();
		TaskQuestion question = talk.askedOf(noor, null, 10).items().get(0).question();
		assertThat(question.question()).isEqualTo("Do you know her?");
		assertThatThrownBy(() -> actions.ask(ines, task, noor.id(), "And?")).isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> actions.answer(ines, question.id(), "Yes")).isInstanceOf(NotFoundException.class);
		actions.answer(noor, question.id(), "Yes, from last year");
		assertThat(standing.of(task).waitingFor()).isNull();
		assertThat(talk.count(noor)).isZero();
		assertThat(talk.of(actions.open(ines, task), ines).questions()).extracting(TaskQuestion::answer)
			.containsExactly("Yes, from last year");
		assertThat(told()).contains("task.asked", "task.answered");
		assertThatThrownBy(() -> actions.answer(noor, question.id(), "No")).isInstanceOf(ConflictException.class);
	}

	@Test
	void aQuestionEndsWithItsTask() {
		actions.ask(ines, task, noor.id(), "Do you know her?");
		actions.complete(ines, task, ANSWERS);
		assertThat(talk.count(noor)).isZero();
	}

	private List<String> told() {
		return database.sql("select kind from timeline_entry where case_id = ?")
			.param(caseId.value())
			.query(String.class)
			.list();
	}

	private void awaitEnded() {
		await().until(() -> tasks.find(task).orElseThrow().ended() != null);
	}

	private long count(String table) {
		return database.sql("select count(*) from " + table + " where task_id = ?")
			.param(task)
			.query(Long.class)
			.single();
	}

	private static Draft saved(DraftOutcome outcome) {
		assertThat(outcome).isInstanceOf(DraftOutcome.Saved.class);
		return ((DraftOutcome.Saved) outcome).draft();
	}

	private static Map<String, Object> someAnswers(String words) {
		return Map.of("story", words);
	}

	private StaffProfile hire(TeamId team, String name) {
		StaffId id = staffing.hire("w" + UUID.randomUUID(), name, "correct horse battery", Set.of(Role.INTAKE_WORKER),
				Locale.ENGLISH, ZoneId.of("America/New_York"));
		staffing.join(id, team, false);
		return directory.find(id).orElseThrow();
	}

}
