package org.alongside.clocks;

import org.alongside.engine.DecisionVersions;
import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The changes of the rules on time limits in their table.
 */
@Component
class RuleChanges {

	/** Two nodes may notice the same version. */
	private static final String ENTER = """
			insert into rule_change (decision, from_version, to_version, since, state)
			values (:decision, :from, :to, :since, :state) on conflict do nothing
			""";

	private static final String SUPERSEDE = """
			update rule_change set state = 'superseded' where decision = :decision and state = 'open'
			""";

	private static final String OF_DECISION = """
			select * from rule_change where decision = :decision and state <> 'superseded' order by to_version
			""";

	private static final String NEWEST = """
			select * from rule_change where state <> 'first' order by id desc limit :limit
			""";

	private static final String FIND = "select * from rule_change where id = :id";

	private static final String LOCK = "select * from rule_change where id = :id for update";

	private static final String DECIDE = """
			update rule_change set state = :state, decided_by = :by, decided_at = :at, reason = :reason,
				settled_at = cast(:settled as timestamptz)
			where id = :id
			""";

	private static final String UNSETTLED = """
			select * from rule_change where state = 'applied' and settled_at is null order by id
			""";

	private static final String MOVED = "update rule_change set moved = moved + :more where id = :id";

	private static final String SETTLED = "update rule_change set settled_at = :at where id = :id";

	private final JdbcClient jdbc;

	private final DecisionVersions versions;

	RuleChanges(JdbcClient jdbc, DecisionVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/**
	 * Enters the latest version of a decision in the current transaction, where it is not
	 * known yet. What was open gives way to it.
	 * @return whether something was entered
	 */
	boolean notice(String decision) {
		int latest = versions.latest(decision);
		List<RuleChange> known = of(decision);
		if (known.isEmpty()) {
			enter(decision, 0, 1, RuleChange.State.FIRST);
			known = of(decision);
		}
		if (known.get(known.size() - 1).to() >= latest) {
			return false;
		}
		int decided = known.stream()
			.filter(one -> one.state() != RuleChange.State.OPEN)
			.mapToInt(RuleChange::to)
			.max()
			.orElse(1);
		jdbc.sql(SUPERSEDE).param("decision", decision).update();
		return enter(decision, decided, latest, RuleChange.State.OPEN) > 0;
	}

	/** Returns what counts of a decision's changes, oldest first. */
	List<RuleChange> of(String decision) {
		return jdbc.sql(OF_DECISION).param("decision", decision).query(RuleChanges::change).list();
	}

	List<RuleChange> newest(int limit) {
		return jdbc.sql(NEWEST).param("limit", limit).query(RuleChanges::change).list();
	}

	Optional<RuleChange> find(long id) {
		return jdbc.sql(FIND).param("id", id).query(RuleChanges::change).optional();
	}

	/** As {@link #find}, holding the row until the transaction ends. */
	Optional<RuleChange> lock(long id) {
		return jdbc.sql(LOCK).param("id", id).query(RuleChanges::change).optional();
	}

	void decide(long id, RuleChange.State state, Actor by, String reason, Instant at, boolean settled) {
		jdbc.sql(DECIDE)
			.param("id", id)
			.param("state", state.code())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.param("reason", reason)
			.param("settled", settled ? Timestamp.from(at) : null)
			.update();
	}

	List<RuleChange> unsettled() {
		return jdbc.sql(UNSETTLED).query(RuleChanges::change).list();
	}

	void moved(long id, int more) {
		jdbc.sql(MOVED).param("id", id).param("more", more).update();
	}

	void settled(long id, Instant at) {
		jdbc.sql(SETTLED).param("id", id).param("at", Timestamp.from(at)).update();
	}

	private int enter(String decision, int from, int to, RuleChange.State state) {
		return jdbc.sql(ENTER)
			.param("decision", decision)
			.param("from", from)
			.param("to", to)
			.param("since", Timestamp.from(versions.since(decision, to)))
			.param("state", state.code())
			.update();
	}

	private static RuleChange change(ResultSet row, int number) throws SQLException {
		String by = row.getString("decided_by");
		return new RuleChange(row.getLong("id"), row.getString("decision"), row.getInt("from_version"),
				row.getInt("to_version"), row.getTimestamp("since").toInstant(),
				RuleChange.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
				by == null ? null : Actor.of(by), instant(row, "decided_at"), row.getString("reason"),
				row.getInt("moved"), row.getTimestamp("settled_at") != null);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return value == null ? null : value.toInstant();
	}

}
