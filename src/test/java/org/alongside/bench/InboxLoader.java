package org.alongside.bench;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builds open tasks by the hundred thousand, in the engine's tables and the inbox's
 * alike, with multi-row inserts. A tenth of all tasks is the first team's; two thirds are
 * free.
 */
class InboxLoader {

	private static final int BATCH = 50_000;

	/** Looks at the tables after a load, at most. */
	private static final int ROUNDS = 20;

	private static final String TABLES = "app.task, app.inbox_entry, camunda.act_ru_task, camunda.act_ru_execution,"
			+ " camunda.act_ru_identitylink, camunda.act_ru_variable";

	private static final String MARKED = """
			select bool_and(relallvisible = relpages) from pg_class
			where oid = any(cast(string_to_array('%s', ', ') as regclass[]))
			""".formatted(TABLES);

	/** What a task looks like; every row of it follows from its number n. */
	private static final String TASKS = """
			create temporary table made on commit drop as
			select n, 'bench-' || lpad(cast(n as varchar), 9, '0') as id, gen_random_uuid() as case_id,
				cast(case when n % 10 = 0 then (cast(? as varchar[]))[1]
					else (cast(? as varchar[]))[2 + n % cast(? as int)] end as uuid) as team_id,
				case when n % 3 = 0 then cast(? as uuid) end as holder,
				(array['physical-health', 'mental-health', 'addiction', 'ageing', 'disability'])[1 + (n / 3) % 5]
					as programme,
				1 + (n / 7) % 5 as band,
				timestamptz '2030-01-01 00:00:00Z' + ((cast(n as bigint) * 7919) % 86028121) * interval '1 second' as due
			from generate_series(?, ?) as n
			""";

	private static final List<String> COPIES = List.of("""
			insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
				proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
				suspension_state_, cached_ent_state_, sequence_counter_)
			select 'e' || id, 1, 'e' || id, 'e' || id, cast(case_id as varchar), def.id_, 'screen-referral', 'a' || id,
				true, false, true, false, 1, 2, 1
			from made cross join def
			""", """
			insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
				task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_, task_state_)
			select id, 1, 'e' || id, 'e' || id, def.id_, 'Screen the referral', 'screen-referral', holder, 100 - band,
				now(), due at time zone current_setting('timezone'), 1, 'Created'
			from made cross join def
			""", """
			insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
			select 'l' || id, 1, cast(team_id as varchar), 'candidate', id from made
			""", """
			insert into camunda.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,
				text_, var_scope_, sequence_counter_, is_concurrent_local_)
			select 'v' || id, 1, 'string', 'programme', 'e' || id, 'e' || id, def.id_, programme, 'e' || id, 1, false
			from made cross join def
			""", """
			insert into app.task (id, process, key, name, case_id, case_number, client_name, programme, team_id,
				candidate_group, holder, created_at, claimed_at, due_at, priority, due_rule, due_basis, due_citation,
				priority_order, priority_reason, acuity, search_text)
			select id, 'intake', 'screen-referral', 'Screen the referral', case_id, 'AL-2026-' || right(id, 6),
				'Client ' || n, programme, team_id, 'intake-worker', holder, now(), case when holder is null then null
				else now() end, due, 50, '2 working-days', 'default', 'Made for a measurement', band, 'normal', n % 5,
				'client ' || n || ' al-2026-' || right(id, 6) || ' screen the referral'
			from made
			""", """
			insert into app.inbox_entry (list, task_id, programme, due_order, priority_order, step, acuity)
			select one.list, id, programme, due, band, 'intake/screen-referral', n % 5
			from made cross join lateral (values ('team:' || team_id),
				(case when holder is null then 'free:' || team_id || ':intake-worker' else 'person:' || holder end))
				as one(list)
			""");

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final List<String> teams;

	private final String holder;

	InboxLoader(JdbcTemplate jdbc, TransactionTemplate transaction, List<UUID> teams, UUID holder) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.teams = teams.stream().map(UUID::toString).toList();
		this.holder = holder.toString();
	}

	/**
	 * Adds tasks until there are as many, and lets the database look at what it has and
	 * write it down: a product in use is not measured minutes after half a million tasks
	 * came in at once. Rows that somebody's snapshot did not see yet stay unmarked, and
	 * an index alone cannot answer for them: it is looked again until all are marked, so
	 * that each size is measured in the same state.
	 */
	void upTo(int from, int tasks) {
		for (int first = from + 1; first <= tasks; first += BATCH) {
			int begin = first;
			int end = Math.min(tasks, first + BATCH - 1);
			transaction.executeWithoutResult(status -> batch(begin, end));
		}
		jdbc.execute("vacuum (analyze) " + TABLES);
		for (int round = 0; round < ROUNDS
				&& !Boolean.TRUE.equals(jdbc.queryForObject(MARKED, Boolean.class)); round++) {
			jdbc.execute("vacuum " + TABLES);
		}
		assertThat(jdbc.queryForObject(MARKED, Boolean.class)).as("the database knows what everybody sees").isTrue();
		jdbc.execute("checkpoint");
	}

	private void batch(int begin, int end) {
		// every row is consistent as it is made
		jdbc.execute("set local session_replication_role = replica");
		jdbc.execute("""
				create temporary table def on commit drop as
				select id_ from camunda.act_re_procdef where key_ = 'intake' order by version_ desc limit 1
				""");
		jdbc.update(TASKS, statement -> {
			statement.setArray(1, statement.getConnection().createArrayOf("varchar", teams.toArray()));
			statement.setArray(2, statement.getConnection().createArrayOf("varchar", teams.toArray()));
			statement.setInt(3, teams.size() - 1);
			statement.setString(4, holder);
			statement.setInt(5, begin);
			statement.setInt(6, end);
		});
		COPIES.forEach(jdbc::execute);
	}

}
