package org.alongside.clocks;

import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.LimitChanged;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets running limits follow a change of the rules that was applied, in small
 * transactions. What follows already is not touched any more, so a walk that was broken
 * off is simply begun anew, by any node. A change is settled by a walk that began a while
 * after it was applied and moved nothing: a date may have moved past the walk meanwhile.
 */
@Component
class FollowingRules {

	private static final Logger log = LoggerFactory.getLogger(FollowingRules.class);

	private static final Actor RULES = Actor.automatic("rules");

	private static final Duration A_WHILE = Duration.ofMinutes(1);

	private static final int PAGE = 200;

	private final RuleChanges changes;

	private final RuleWalk walk;

	private final RunningDeadlines deadlines;

	private final CaseActs acts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TaskScheduler scheduler;

	private final Clock clock;

	FollowingRules(RuleChanges changes, RuleWalk walk, RunningDeadlines deadlines, CaseActs acts,
			ApplicationEventPublisher events, TransactionTemplate transaction, TaskScheduler scheduler, Clock clock) {
		this.changes = changes;
		this.walk = walk;
		this.deadlines = deadlines;
		this.acts = acts;
		this.events = events;
		this.transaction = transaction;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/** Follows as soon as the current transaction is committed. */
	void soon() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				scheduler.schedule(FollowingRules.this::follow, clock.instant());
			}
		});
	}

	/** Follows every change that was applied and is not settled. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
	void follow() {
		changes.unsettled().forEach(this::follow);
	}

	private void follow(RuleChange change) {
		Instant began = clock.instant();
		RuleWalk.Place place = RuleWalk.Place.FIRST;
		int moved = 0;
		while (place != null) {
			RuleWalk.Found found = walk.find(change, place, PAGE, 50 * PAGE);
			moved += Objects.requireNonNull(transaction.execute(status -> follow(change, found.touched())));
			place = found.next();
		}
		if (moved == 0 && !began.isBefore(Objects.requireNonNull(change.at()).plus(A_WHILE))) {
			changes.settled(change.id(), clock.instant());
		}
		if (moved > 0) {
			log.info("{} time limits follow version {} of {}", moved, change.to(), change.decision());
		}
	}

	private int follow(RuleChange change, List<Touched> page) {
		int moved = 0;
		for (Touched one : page) {
			if (!one.stays() && follow(change, one)) {
				moved++;
			}
		}
		if (moved > 0) {
			changes.moved(change.id(), moved);
		}
		return moved;
	}

	/** Looks again, now that nobody else can change the task. */
	private boolean follow(RuleChange change, Touched seen) {
		RunningDeadline one = deadlines.lock(seen.deadline().taskId()).orElse(null);
		Touched still = one == null ? null : walk.again(change, seen.kind(), one);
		if (still == null || still.stays() || !(still.after() instanceof LimitRule rule)) {
			return false;
		}
		events.publishEvent(new LimitChanged(still.deadline().taskId(), rule.limit(), rule.urgency(), rule.basis(),
				rule.citation()));
		Instant before = still.deadline().due();
		Instant due = still.due();
		if (still.moves()) {
			events.publishEvent(new DueDateChanged(still.deadline().taskId(), due));
		}
		String step = still.deadline().process() + "/" + still.deadline().key();
		Map<String, String> values = new HashMap<>(Map.of("step", step, "more", rule.limit().toString()));
		if (still.moves() && before != null && due != null) {
			values.put("dueBefore", before.toString());
			values.put("due", due.toString());
		}
		Map<String, String> references = new HashMap<>(values);
		references.put("version", change.decision() + " " + change.to());
		values.put("task", still.deadline().name());
		acts.record(still.deadline().caseId(), RULES, values.containsKey("due") ? "clock.ruled" : "clock.recited",
				values, rule.citation(), references, clock.instant());
		return true;
	}

}
