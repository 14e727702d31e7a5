package org.alongside.demo;

import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.closure.ReopeningCase;
import org.alongside.closure.WithdrawingClient;
import org.alongside.documents.Signing;
import org.alongside.engine.EngineWork;
import org.alongside.intake.ReceivingReferral;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.TaskActions;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a story by doing what its people did: every task is opened and completed by
 * somebody who may, at the time it happened.
 */
@Component
@Conditional(OnDemo.class)
class StoryTeller {

	private static final int LONGEST = 200;

	private static final int MORNING = 8;

	private static final int EVENING = 17;

	private static final int FRIDAY = DayOfWeek.FRIDAY.getValue();

	private final ReceivingReferral referrals;

	private final CaseAgenda agenda;

	private final CaseFiles cases;

	private final TaskActions tasks;

	private final EngineWork engine;

	private final WithdrawingClient withdrawing;

	private final ReopeningCase reopening;

	private final Signing signing;

	private final StaffDirectory staff;

	private final DemoClock clock;

	/** Nobody changes teams while stories are told. */
	private final Map<DemoStaff, StaffProfile> people = new ConcurrentHashMap<>();

	StoryTeller(ReceivingReferral referrals, CaseAgenda agenda, CaseFiles cases, TaskActions tasks, EngineWork engine,
			WithdrawingClient withdrawing, ReopeningCase reopening, Signing signing, StaffDirectory staff,
			DemoClock clock) {
		this.referrals = referrals;
		this.agenda = agenda;
		this.cases = cases;
		this.tasks = tasks;
		this.engine = engine;
		this.withdrawing = withdrawing;
		this.reopening = reopening;
		this.signing = signing;
		this.staff = staff;
		this.clock = clock;
	}

	void tell(DemoStory story, Instant today) {
		try {
			Instant begin = today.minus(Duration.ofDays(story.daysAgo())).minus(Duration.ofHours(story.number() % 7));
			clock.moveTo(begin);
			Actor by = Actor.person(person(DemoStaff.INES).id());
			CaseId id = referrals.receive(story.referral(), by, begin).caseId();
			live(story, id, today);
		}
		finally {
			clock.moveBack();
		}
	}

	private void live(DemoStory story, CaseId id, Instant today) {
		Map<String, Integer> rounds = new HashMap<>();
		boolean idle = false;
		for (int step = 0; step < LONGEST && !over(id); step++) {
			Instant now = later(step, idle, today);
			engine.carryOn(id, now);
			List<CaseAgenda.Item> open = agenda.open(id);
			if (open.stream().anyMatch(item -> story.stopsAt(item.key(), rounds.getOrDefault(item.key(), 0)))) {
				break;
			}
			idle = open.isEmpty();
			if (!idle) {
				CaseAgenda.Item next = next(open);
				complete(next, story, rounds.merge(next.key(), 1, Integer::sum) - 1, id);
			}
			else if (!now.isBefore(today)) {
				break;
			}
		}
		turn(story, id);
	}

	private boolean over(CaseId id) {
		Stage stage = cases.get(id).stage();
		return stage == Stage.CLOSED || stage == Stage.REFUSED;
	}

	/**
	 * A few hours pass between acts, a working day when there is nothing to do; people
	 * act on weekdays from eight to five, never beyond the present.
	 */
	private Instant later(int step, boolean idle, Instant today) {
		ZonedDateTime moved = clock.instant().atZone(DemoStaff.ZONE).plusMinutes(95 + (step * 37L) % 240);
		if (idle || moved.getHour() >= EVENING) {
			moved = moved.plusDays(1).withHour(MORNING);
		}
		else if (moved.getHour() < MORNING) {
			moved = moved.withHour(MORNING);
		}
		while (moved.getDayOfWeek().getValue() > FRIDAY) {
			moved = moved.plusDays(1);
		}
		Instant now = moved.toInstant().isBefore(today) ? moved.toInstant() : today;
		clock.moveTo(now);
		return now;
	}

	/**
	 * Services first; of the rest, what comes last in the alphabet brings the stories
	 * furthest.
	 */
	private static CaseAgenda.Item next(List<CaseAgenda.Item> open) {
		return open.stream()
			.filter(item -> item.key().equals("choose-service"))
			.findFirst()
			.or(() -> open.stream().max(Comparator.comparing(CaseAgenda.Item::key)))
			.orElseThrow();
	}

	private void complete(CaseAgenda.Item item, DemoStory story, int round, CaseId id) {
		StaffProfile by = worker(item, id);
		OpenTask open = tasks.open(by, item.taskId());
		if (item.key().equals("review-plan-with-client")) {
			sign(by, id);
		}
		Map<String, Object> data = new HashMap<>(open.data());
		if (open.form() != null) {
			data.put("instrument", open.form().id());
		}
		tasks.complete(by, item.taskId(), DemoAnswers.to(item.key(), story, data, clock.instant(), round));
	}

	private void sign(StaffProfile by, CaseId id) {
		String hash = signing.copy(by, id, by.locale()).hash();
		signing.sign(by, id, by.locale(),
				new Signing.Given(hash, "client", cases.get(id).clientName(), "typed", true, "", null, ""));
	}

	private StaffProfile worker(CaseAgenda.Item item, CaseId id) {
		CaseSummary file = cases.get(id);
		return switch (item.key()) {
			case "assign-worker", "approve-plan", "approve-closure" ->
				staff.members(file.teamId(), Role.SUPERVISOR).get(0);
			case "approve-plan-second-level" -> Arrays.stream(DemoStaff.values())
				.map(this::person)
				.filter(one -> one.is(Role.SUPERVISOR) && !one.supervises().contains(file.teamId()))
				.findFirst()
				.orElseThrow();
			default -> file.workerId() == null ? person(DemoStaff.INES) : profile(file.workerId());
		};
	}

	private void turn(DemoStory story, CaseId id) {
		Instant now = clock.instant();
		if (story.path().equals("withdrawn")) {
			withdrawing.withdraw(id, "withdrew", "Found help in the family and said thank you.",
					Actor.person(worker(id)), now);
			live(story.on("leaving"), id, now.plus(Duration.ofDays(2)));
		}
		else if (story.path().equals("reopened") && cases.get(id).stage() == Stage.CLOSED) {
			StaffId supervisor = staff.members(cases.get(id).teamId(), Role.SUPERVISOR).get(0).id();
			reopening.reopen(id, "Called the front desk: the old trouble is back.", Actor.person(supervisor), now);
		}
	}

	private StaffId worker(CaseId id) {
		StaffId worker = cases.get(id).workerId();
		return worker == null ? person(DemoStaff.INES).id() : worker;
	}

	private StaffProfile profile(StaffId id) {
		return Arrays.stream(DemoStaff.values())
			.map(this::person)
			.filter(one -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("Worker"));
	}

	private StaffProfile person(DemoStaff one) {
		return people.computeIfAbsent(one, unknown -> staff.findByUsername(unknown.username())
			.orElseThrow(() -> new NotFoundException("Demo person")));
	}

}
