package org.alongside.bench;

import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxItem;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.Reconciliation;
import org.alongside.tasks.TaskActions;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many workers reach for the same few tasks for a long time: nothing is done twice,
 * nothing acknowledged is lost, nothing locks up, and the inbox agrees with the engine.
 * {@code -Dbench.minutes=30 -Dbench.workers=50} are the full size and the default.
 */
@Tag("bench")
@RunningAgency
@TestPropertySource(properties = { "alongside.demo.people=0", "spring.datasource.hikari.maximum-pool-size=20" })
class SoakBench {

	private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("bench.minutes", 30));

	private static final int WORKERS = Integer.getInteger("bench.workers", 50);

	/** So few that everybody reaches for the same ones. */
	private static final int FREE = 12;

	private static final InboxQuestion FIRST_STEP = InboxQuestion
		.of(Map.of("view", "unassigned", "task", "intake/screen-referral"));

	private static final Map<String, Object> ANSWERS = Map.of("story", "The rent went up and the work stopped.",
			"noSafePlaceTonight", "no");

	private final ReceivingReferral referrals;

	private final Inbox inbox;

	private final TaskActions tasks;

	private final Reconciliation reconciliation;

	private final Staffing staffing;

	private final StaffDirectory staff;

	private final JdbcClient jdbc;

	private final Map<String, StaffId> acknowledged = new ConcurrentHashMap<>();

	private final AtomicInteger twice = new AtomicInteger();

	private final AtomicInteger lostRaces = new AtomicInteger();

	private final Queue<Exception> surprises = new ConcurrentLinkedQueue<>();

	SoakBench(@Autowired ReceivingReferral referrals, @Autowired Inbox inbox, @Autowired TaskActions tasks,
			@Autowired Reconciliation reconciliation, @Autowired Staffing staffing, @Autowired StaffDirectory staff,
			@Autowired JdbcClient jdbc) {
		this.referrals = referrals;
		this.inbox = inbox;
		this.tasks = tasks;
		this.reconciliation = reconciliation;
		this.staffing = staffing;
		this.staff = staff;
		this.jdbc = jdbc;
	}

	@Test
	void losesNothingAndDoesNothingTwice() throws Exception {
		List<StaffProfile> people = IntStream.range(0, WORKERS).mapToObj(this::hire).toList();
		Instant end = Instant.now().plus(LENGTH);
		ExecutorService threads = Executors.newFixedThreadPool(WORKERS + 1);
		List<CompletableFuture<Void>> running = new ArrayList<>();
		running.add(CompletableFuture.runAsync(() -> refer(people.get(0), end), threads));
		people.forEach(one -> running.add(CompletableFuture.runAsync(() -> work(one, end), threads)));
		CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
		threads.shutdown();

		assertThat(surprises).as("failures nobody expects, first " + surprises.peek()).isEmpty();
		int wrong = acknowledged.entrySet().stream().mapToInt(one -> rightlyDone(one.getKey(), one.getValue())).sum();
		Reconciliation.Report report = reconciliation.run();
		Figure.write("soak",
				Map.of("minutes", LENGTH.toMinutes(), "workers", WORKERS, "completed", acknowledged.size(),
						"lost races", lostRaces.get()),
				List.of(Figure.atMost("done-twice", twice.get(), 0, 0, "tasks"),
						Figure.atMost("lost", wrong, 0, 0, "tasks"),
						Figure.atMost("repaired", report.repaired(), 0, 0, "tasks")));
		assertThat(acknowledged).isNotEmpty();
		assertThat(List.of(twice.get(), wrong, report.repaired())).containsOnly(0);
	}

	/** Keeps a few referrals waiting. */
	private void refer(StaffProfile by, Instant end) {
		for (int number = 1; Instant.now().isBefore(end); number++) {
			try {
				if (free(by).size() >= FREE) {
					Thread.sleep(50);
					continue;
				}
				NewClient person = new NewClient("Given" + number, "Family" + number,
						LocalDate.of(1900, 1, 1).plusDays(number), null, null, null, false, null, List.of(), List.of(),
						null, List.of(), "web");
				referrals.receive(new ReferralReceived(person, "disability", "self", null, "Needs help with the rent",
						null, List.of(), null), Actor.person(by.id()), Instant.now());
			}
			catch (Exception problem) {
				surprises.add(problem);
				return;
			}
		}
	}

	private void work(StaffProfile me, Instant end) {
		Random random = new Random(me.id().hashCode());
		while (Instant.now().isBefore(end)) {
			try {
				List<InboxItem> free = free(me);
				if (free.isEmpty()) {
					Thread.sleep(20);
					continue;
				}
				String task = free.get(random.nextInt(free.size())).task().id();
				if (random.nextBoolean()) {
					tasks.claim(me, task);
				}
				tasks.complete(me, task, ANSWERS);
				if (acknowledged.put(task, me.id()) != null) {
					twice.incrementAndGet();
				}
			}
			catch (ConflictException | NotFoundException another) {
				lostRaces.incrementAndGet();
			}
			catch (Exception problem) {
				surprises.add(problem);
				return;
			}
		}
	}

	/**
	 * Returns 0 when the task was completed by this person, with its answers kept once.
	 */
	private int rightlyDone(String task, StaffId by) {
		int ended = jdbc.sql("select count(*) from task where id = :id and ended_by = :by and ended_how = 'completed'")
			.param("id", task)
			.param("by", by.value())
			.query(Integer.class)
			.single();
		int kept = jdbc.sql("select count(*) from form_submission where subject = :subject")
			.param("subject", "task:" + task)
			.query(Integer.class)
			.single();
		return ended == 1 && kept == 1 ? 0 : 1;
	}

	private List<InboxItem> free(StaffProfile me) {
		return inbox.page(me, FIRST_STEP, null, FREE).items();
	}

	private StaffProfile hire(int number) {
		StaffProfile ines = staff.findByUsername("ines").orElseThrow();
		StaffId id = staffing.hire("soak" + number, "Worker " + number, "a password for the soak",
				Set.of(Role.INTAKE_WORKER), Locale.ENGLISH, ZoneId.of("America/New_York"));
		ines.teams().forEach(team -> staffing.join(id, team, false));
		return staff.find(id).orElseThrow();
	}

}
