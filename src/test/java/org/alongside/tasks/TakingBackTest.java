package org.alongside.tasks;

import org.alongside.clocks.ClockDesk;
import org.alongside.engine.EngineTasks;
import org.alongside.clients.NewClient;
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
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.staff.TeamProfile;
import org.jspecify.annotations.Nullable;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Taking a completion back: who may, what it brings back, and what stands in the way.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class TakingBackTest {

	private static final Map<String, Object> ANSWERS = Map.of("story", "Cannot sleep");

	@Autowired
	private TakingBack takingBack;

	@Autowired
	private TaskActions actions;

	@Autowired
	private BulkWork bulk;

	@Autowired
	private TaskDrafts drafts;

	@Autowired
	private TaskTable tasks;

	@Autowired
	private EngineTasks engine;

	@Autowired
	private ClockDesk clocks;

	@Autowired
	private Reconciliation reconciliation;

	@Autowired
	private List<TaskHandler> handlers;

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

	private StaffProfile sam;

	private String task;

	private CaseId caseId;

	@BeforeEach
	void aReferralWaitsToBeScreened() {
		TeamId team = directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
		ines = hire(team, "Inés", Role.INTAKE_WORKER);
		noor = hire(team, "Noor", Role.INTAKE_WORKER);
		sam = hire(team, "Sam", Role.SUPERVISOR);
		NewClient person = new NewClient("Ana", letters(),
				LocalDate.of(1930, 1, 1).plusDays(new Random().nextInt(25000)), null, null, "es", false, null,
				List.of(), List.of(), null, List.of(), "web");
		caseId = receiving
			.receive(new ReferralReceived(person, "mental-health", "Riverside Clinic", null, "Low for weeks", null,
					List.of(), null), Actor.person(ines.id()), Instant.now())
			.caseId();
		task = only().id();
		actions.claim(ines, task);
	}

	@Test
	void everyHandlerDecidesWhetherItsCompletionMayBeTakenBack() {
		assertThat(handlers).isNotEmpty()
			.allSatisfy(handler -> assertThat(Stream.of(handler.getClass().getMethods())
				.filter(method -> method.getName().equals("reversal"))
				.map(method -> (Object) method.getDeclaringClass())).as(handler.task())
				.doesNotContain(TaskHandler.class));
	}

	@Test
	void everyTableKeepsWhatCompletionsWriteOrIsKnownNotToBeWritten() {
		List<String> without = database.sql("""
				select relname::text from pg_class join pg_namespace on pg_namespace.oid = relnamespace
				where nspname = 'app' and relkind = 'r' and not exists (select 1 from pg_trigger
					where tgrelid = pg_class.oid and tgname = 'keep_task_effects')
				""").query(String.class).list();
		assertThat(without).as("others need: select keep_task_effects('<table>')").isSubsetOf(NotKept.TABLES);
	}

	@Test
	void theTaskIsThereAgainWithItsAnswersAndItsLimitAndTheHistoryKeepsBoth() {
		Instant due = Objects.requireNonNull(tasks.find(task).orElseThrow().due());
		database.sql("update task set created_at = created_at - interval '2 hours' where id = ?").param(task).update();
		actions.complete(ines, task, ANSWERS);
		String next = only().id();
		assertThat(takingBack.look(ines, task).possible()).isTrue();
		assertThat(only().id()).isEqualTo(next);

		TaskRow again = takingBack.takeBack(ines, task, "The wrong person's story");

		assertThat(only()).isEqualTo(again);
		assertThat(again.key()).isEqualTo("screen-referral");
		assertThat(again.holder()).isEqualTo(ines.id());
		assertThat(again.created()).isEqualTo(tasks.find(task).orElseThrow().created());
		assertThat(again.dueRule()).isEqualTo(tasks.find(task).orElseThrow().dueRule());
		assertThat(again.due()).isBeforeOrEqualTo(due);
		assertThat(drafts.get(ines, again.id()).answers()).containsAllEntriesOf(ANSWERS);
		assertThat(database.sql("select story from intake_file where case_id = ?")
			.param(caseId.value())
			.query(String.class)
			.optional()).isEmpty();
		assertThat(told("task.takenBack")).isOne();
		assertThat(database.sql("""
				select count(*) from timeline_entry where case_id = ? and task_id = ? and taken_back_at is not null
					and kind in ('task.completed', 'referral.screened')
				""").param(caseId.value()).param(task).query(Long.class).single()).isEqualTo(2);
		DoneTask done = takingBack.look(sam, task);
		assertThat(done.possible()).isFalse();
		assertThat(Objects.requireNonNull(done.takenBack()).again()).isEqualTo(again.id());
		assertThat(reconciliation.run().repaired()).isZero();
		actions.complete(ines, again.id(), ANSWERS);
		assertThat(told("referral.screened")).isEqualTo(2);
	}

	@Test
	void onlyWhoCompletedItAndTheirSupervisorMayAndWithAReason() {
		actions.complete(ines, task, ANSWERS);
		assertThat(takingBack.look(noor, task).possible()).isFalse();
		assertThatThrownBy(() -> takingBack.takeBack(noor, task, "x")).isInstanceOf(RefusedException.class);
		for (String reason : new String[] { null, " ", "x".repeat(1001) }) {
			assertThatThrownBy(() -> takingBack.takeBack(ines, task, reason)).isInstanceOf(RefusedException.class);
		}
		StaffProfile stranger = hire(staffing.createTeam("Others " + UUID.randomUUID(), Set.of()), "Ona",
				Role.SUPERVISOR);
		assertThatThrownBy(() -> takingBack.takeBack(stranger, task, "x")).isInstanceOf(NotFoundException.class);
		TaskRow again = takingBack.takeBack(sam, task, "Not complete");
		assertThat(again.holder()).isEqualTo(ines.id());
		assertThat(takingBack.takeBack(sam, task, "Twice").id()).isEqualTo(again.id());
		assertThat(code(() -> takingBack.takeBack(ines, task, "Too"))).isEqualTo("takeBackAlready");
		assertThat(told("task.takenBack")).isOne();
	}

	@Test
	void saysWhatHasFollowed() {
		assertThat(code(() -> takingBack.takeBack(ines, task, "x"))).isEqualTo("takeBackOpen");
		actions.complete(ines, task, ANSWERS);
		String next = only().id();
		Map<String, Object> eligibility = Map.of("livesInArea", "yes", "insured", "no", "householdSize", 2,
				"incomeUnknown", true);
		actions.completeWithGrace(noor, next, eligibility);
		assertThat(code(() -> takingBack.takeBack(ines, task, "x"))).isEqualTo("takeBackCompleting");
		actions.now(noor, next);
		assertThat(code(() -> takingBack.takeBack(ines, task, "x"))).isEqualTo("takeBackTaskDone");
		takingBack.takeBack(noor, next, "Income came up");
		assertThat(takingBack.takeBack(ines, task, "And the story too").key()).isEqualTo("screen-referral");
	}

	@Test
	void doesNotOverwriteWhatSomebodyChangedSince() {
		actions.complete(ines, task, ANSWERS);
		database.sql("update intake_file set story = 'Corrected' where case_id = ?").param(caseId.value()).update();
		assertThat(code(() -> takingBack.takeBack(ines, task, "x"))).isEqualTo("takeBackChanged");
		assertThat(takingBack.look(ines, task).obstacle()).isNotNull();
		assertThat(only().key()).isEqualTo("check-eligibility");
	}

	@Test
	void isForgottenAfterItsTime() {
		actions.complete(ines, task, ANSWERS);
		database.sql("update task set ended_at = now() - interval '31 days' where id = ?").param(task).update();
		assertThat(code(() -> takingBack.takeBack(ines, task, "x"))).isEqualTo("takeBackTooOld");
		database.sql("update task_effect set noted_at = now() - interval '31 days' where task_id = ?")
			.param(task)
			.update();
		takingBack.purge();
		assertThat(database.sql("select count(*) from task_effect where task_id = ?")
			.param(task)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aClockThatRestedRestsAgainAlsoAfterTheInboxIsRepaired() {
		clocks.suspend(ines, caseId, task, "In hospital");
		actions.complete(ines, task, ANSWERS);
		TaskRow again = takingBack.takeBack(ines, task, "Too early");
		assertThat(again.due()).isNull();
		database.sql("delete from task_draft where task_id = ?").param(again.id()).update();
		database.sql("delete from task_taken_back where again = ?").param(again.id()).update();
		database.sql("delete from task where id = ?").param(again.id()).update();
		assertThat(reconciliation.run().added()).isOne();
		TaskRow repaired = tasks.find(again.id()).orElseThrow();
		assertThat(repaired.due()).isNull();
		assertThat(repaired.created()).isEqualTo(again.created());
		clocks.resume(ines, caseId, again.id(), null);
		assertThat(tasks.find(again.id()).orElseThrow().due()).isNotNull();
	}

	@Test
	void whoeverIsFasterWins() {
		Map<String, Object> eligibility = Map.of("livesInArea", "yes", "insured", "no", "householdSize", 2,
				"incomeUnknown", true);
		actions.complete(ines, task, ANSWERS);
		String next = only().id();
		CompletableFuture<@Nullable Throwable> back = CompletableFuture
			.supplyAsync(() -> catchThrowable(() -> takingBack.takeBack(ines, task, "x")));
		CompletableFuture<@Nullable Throwable> on = CompletableFuture
			.supplyAsync(() -> catchThrowable(() -> actions.complete(noor, next, eligibility)));
		Throwable backFailed = back.join();
		Throwable onFailed = on.join();
		assertThat(backFailed == null ^ onFailed == null).as("%s, %s", backFailed, onFailed).isTrue();
		assertThat(backFailed == null ? onFailed : backFailed).isInstanceOf(ConflictException.class);
		assertThat(only().key()).isEqualTo(backFailed == null ? "screen-referral" : "obtain-consent");
		assertThat(reconciliation.run().repaired()).isZero();
	}

	@Test
	void manyTasksAtOnceDoNotTakeOneThatIsBeingCompleted() {
		actions.completeWithGrace(ines, task, ANSWERS);
		for (List<BulkOutcome> outcome : List.of(bulk.assign(sam, List.of(task), noor.id(), "Yours now"),
				bulk.hold(ines, List.of(task), LocalDate.now(ines.zone()).plusDays(2), "Wait"))) {
			assertThat(outcome).extracting(one -> ((ConflictException) one.refusal()).code())
				.containsExactly("beingCompleted");
		}
		actions.now(ines, task);
		assertThat(engine.find(task)).isEmpty();
	}

	/** A name that is like no other, so that nobody is to be compared. */
	private static String letters() {
		return UUID.randomUUID()
			.toString()
			.chars()
			.mapToObj(one -> String.valueOf((char) ('a' + one % 26)))
			.collect(Collectors.joining());
	}

	private TaskRow only() {
		assertThat(tasks.openOf(caseId)).hasSize(1);
		return tasks.openOf(caseId).get(0);
	}

	private long told(String kind) {
		return database.sql("select count(*) from timeline_entry where case_id = ? and kind = ?")
			.param(caseId.value())
			.param(kind)
			.query(Long.class)
			.single();
	}

	private static String code(Runnable act) {
		return ((ConflictException) Objects.requireNonNull(catchThrowable(act::run))).code();
	}

	private StaffProfile hire(TeamId team, String name, Role role) {
		StaffId id = staffing.hire("w" + UUID.randomUUID(), name, "correct horse battery", Set.of(role), Locale.ENGLISH,
				ZoneId.of("America/New_York"));
		staffing.join(id, team, role == Role.SUPERVISOR);
		return directory.find(id).orElseThrow();
	}

}
