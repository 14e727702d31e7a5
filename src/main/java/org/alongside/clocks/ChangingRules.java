package org.alongside.clocks;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * New versions of the rules on time limits: what they would do to the limits that run,
 * and the decision whether those follow. Until it is taken they stay as they are; limits
 * that begin later go by the new version.
 */
@Service
@Transactional
public class ChangingRules {

	private static final int LOOKED_AT = 10_000;

	private static final int PAGE = 25;

	private static final int LOOKED_AT_FOR_A_PAGE = 2_000;

	private static final int KEPT = 20;

	private static final int REASON = 500;

	private final RuleChanges changes;

	private final RuleWalk walk;

	private final FollowingRules following;

	private final AuditLog audit;

	private final Clock clock;

	ChangingRules(RuleChanges changes, RuleWalk walk, FollowingRules following, AuditLog audit, Clock clock) {
		this.changes = changes;
		this.walk = walk;
		this.following = following;
		this.audit = audit;
		this.clock = clock;
	}

	/** Looks whether a release brought new versions. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
	public void notice() {
		for (String decision : List.of(RuleChange.DEADLINES, RuleChange.CLOCK_LIMITS)) {
			changes.notice(decision);
		}
	}

	/** Returns the newest changes, newest first, at most 20. */
	@Transactional(readOnly = true)
	public List<RuleChange> newest() {
		return changes.newest(KEPT);
	}

	/**
	 * Finds a change.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public RuleChange get(long id) {
		return changes.find(id)
			.filter(one -> one.state() != RuleChange.State.FIRST)
			.orElseThrow(() -> new NotFoundException("Rule change"));
	}

	/** Returns what a change would do to the limits that run now. */
	@Transactional(readOnly = true)
	public RuleEffect effect(RuleChange change) {
		RuleWalk.Found found = walk.find(change, RuleWalk.Place.FIRST, LOOKED_AT, LOOKED_AT);
		Map<List<Object>, List<Touched>> groups = new LinkedHashMap<>();
		found.touched()
			.forEach(one -> groups
				.computeIfAbsent(List.of(one.deadline().process(), one.deadline().key(), one.before(), one.after()),
						key -> new ArrayList<>())
				.add(one));
		return new RuleEffect(groups.values().stream().map(ChangingRules::group).toList(), found.touched().size(),
				count(found.touched(), Touched::moves), count(found.touched(), Touched::over),
				count(found.touched(), Touched::stays), found.next() != null);
	}

	/**
	 * Returns limits that a change touches, rule by rule, soonest first, at most 25.
	 * @param after the key of the page before, or null
	 */
	@Transactional(readOnly = true)
	public KeysetPage<Touched> touched(RuleChange change, @Nullable String after) {
		RuleWalk.Found found = walk.find(change, RuleWalk.Place.of(after), PAGE, LOOKED_AT_FOR_A_PAGE);
		return new KeysetPage<>(found.touched(), found.next() == null ? null : found.next().toString());
	}

	/**
	 * Lets running limits follow a change, in the background.
	 * @throws RefusedException if the reason is missing or too long
	 * @throws ConflictException if it was decided already, or a newer version came
	 */
	public void apply(long id, @Nullable String reason, Actor by) {
		RuleChange change = decide(id, reason, by, RuleChange.State.APPLIED);
		if (change.decision().equals(RuleChange.DEADLINES)) {
			following.soon();
		}
	}

	/**
	 * Leaves running limits as they are, for good.
	 * @throws RefusedException if the reason is missing or too long
	 * @throws ConflictException if it was decided already, or a newer version came
	 */
	public void leave(long id, @Nullable String reason, Actor by) {
		decide(id, reason, by, RuleChange.State.LEFT);
	}

	private RuleChange decide(long id, @Nullable String reason, Actor by, RuleChange.State state) {
		String why = reason == null ? "" : reason.strip();
		if (why.isEmpty() || why.length() > REASON) {
			throw new RefusedException(
					why.isEmpty() ? FieldError.of("reason", "required") : FieldError.of("reason", "maxLength", REASON));
		}
		RuleChange change = changes.lock(id).orElseThrow(() -> new NotFoundException("Rule change"));
		if (change.state() != RuleChange.State.OPEN) {
			throw new ConflictException("ruleChangeDecided");
		}
		boolean settled = state == RuleChange.State.LEFT || change.decision().equals(RuleChange.CLOCK_LIMITS);
		changes.decide(id, state, by, why, clock.instant(), settled);
		audit.act(by, "rules." + state.code(), null, Map.of("decision", change.decision(), "from",
				String.valueOf(change.from()), "to", String.valueOf(change.to())));
		return change;
	}

	private static RuleEffect.Group group(List<Touched> limits) {
		Touched first = limits.get(0);
		TreeSet<String> programmes = new TreeSet<>();
		limits.forEach(one -> programmes.add(one.deadline().programme()));
		return new RuleEffect.Group(first.deadline().process(), first.deadline().key(), first.deadline().name(),
				List.copyOf(programmes), first.before(), first.after(), limits.size(), count(limits, Touched::moves),
				count(limits, Touched::over));
	}

	private static int count(List<Touched> limits, java.util.function.Predicate<Touched> which) {
		return (int) limits.stream().filter(which).count();
	}

}
