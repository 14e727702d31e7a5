package org.alongside.tasks;

import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.TimeLimit;
import org.alongside.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class TaskDeadlinesTest {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final DataSource SOURCE = TestDatabase.migrated();

	private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

	private final TaskDeadlines deadlines = new TaskDeadlines(JDBC);

	@BeforeEach
	void empty() {
		JDBC.sql("delete from task").update();
	}

	@Test
	void walksTheLimitsInWorkingDaysOnceInTheOrderOfTheirDueDates() {
		for (int number = 0; number < 9; number++) {
			add("w" + number, "ageing", "2 working-days", NOW.plusSeconds(number / 2));
		}
		add("c", "ageing", "2 calendar-days", NOW.plusSeconds(1));
		add("rests", "ageing", "2 working-days", null);
		add("other", "disability", "2 working-days", NOW.plusSeconds(1));
		List<String> seen = new ArrayList<>();
		RunningDeadlines.Key after = new RunningDeadlines.Key(NOW.minusSeconds(1), "");
		for (List<RunningDeadline> page = page("ageing", after); !page.isEmpty(); page = page("ageing", after)) {
			page.forEach(one -> seen.add(one.taskId()));
			RunningDeadline last = page.get(page.size() - 1);
			after = new RunningDeadlines.Key(Objects.requireNonNull(last.due()), last.taskId());
		}
		assertThat(seen).containsExactly("w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8");
		assertThat(page(null, new RunningDeadlines.Key(NOW, "w1"))).extracting(RunningDeadline::taskId)
			.containsExactly("other", "w2", "w3", "w4");
	}

	@Test
	void letsTheInboxFollow() {
		add("t", "ageing", "2 working-days", NOW);
		JDBC.sql("insert into inbox_entry (list, task_id, programme, due_order) values ('team:x', 't', 'ageing', ?)")
			.param(Timestamp.from(NOW))
			.update();
		deadlines.on(new DueDateChanged("t", NOW.plusSeconds(9)));
		assertThat(deadlines.lock("t").orElseThrow().due()).isEqualTo(NOW.plusSeconds(9));
		assertThat(deadlines.lock("t").orElseThrow().limit()).isEqualTo(TimeLimit.of("2 working-days"));
		assertThat(order()).startsWith("2026-11-23");
		deadlines.on(new DueDateChanged("t", null));
		assertThat(deadlines.lock("t").orElseThrow().due()).isNull();
		assertThat(order()).isEqualTo("infinity");
	}

	@Test
	void walksEveryKindOfLimitInTheOrderOfDueDatesAndThoseThatRestLast() {
		add("b", "ageing", "2 working-days", NOW.plusSeconds(2));
		add("rests", "ageing", "2 working-days", null);
		add("a", "ageing", "3 hours", NOW.plusSeconds(1));
		add("other", "disability", "2 calendar-days", NOW);
		JDBC.sql("update task set due_acuity = 3 where id = 'a'").update();
		List<String> seen = new ArrayList<>();
		for (RunningDeadlines.Kind kind : deadlines.kinds()) {
			RunningDeadlines.Key after = RunningDeadlines.Key.FIRST;
			for (List<RunningDeadline> page = deadlines.of(kind, after, 1); !page.isEmpty(); page = deadlines.of(kind,
					after, 1)) {
				seen.add(kind.programme() + " " + kind.acuity() + " " + page.get(0).taskId());
				after = RunningDeadlines.Key.of(page.get(0));
			}
		}
		assertThat(seen).containsExactly("ageing null b", "ageing null rests", "ageing 3 a", "disability null other");
	}

	@Test
	void readsAKindFromAnIndex() {
		assertThat(plan("""
				and due_rule is not null and process = 'intake' and key = 'screen-referral' and programme = 'ageing'
				and due_acuity = -1 and (coalesce(due_at, 'infinity'), id) > ('2026-11-01', '')
				""", "coalesce(due_at, 'infinity'), id")).contains("task_running_of_kind").doesNotContain("Sort");
	}

	@Test
	void answersAPageFromAnIndex() {
		assertThat(plan("")).contains("task_running_working_days").doesNotContain("Sort");
		assertThat(plan("and programme = 'ageing'")).contains("task_running_working_days_of_programme")
			.doesNotContain("Sort");
	}

	private static String plan(String more) {
		return plan("and due_rule like '%working-days' " + more
				+ " and (due_at, id) > ('2026-11-01', '') and created_at < '2027-01-01'", "due_at, id");
	}

	private static String plan(String more, String order) {
		SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true);
		try {
			JdbcClient jdbc = JdbcClient.create(one);
			jdbc.sql("set enable_seqscan = off").update();
			jdbc.sql("set enable_bitmapscan = off").update();
			return String.join("\n", jdbc
				.sql("explain select * from task where ended_at is null " + more + " order by " + order + " limit 200")
				.query(String.class)
				.list());
		}
		finally {
			one.destroy();
		}
	}

	private static Connection connection() {
		try {
			return SOURCE.getConnection();
		}
		catch (SQLException problem) {
			throw new IllegalStateException(problem);
		}
	}

	private List<RunningDeadline> page(String programme, RunningDeadlines.Key after) {
		return deadlines.inWorkingDays(programme, NOW.plusSeconds(60), after, 4);
	}

	private static String order() {
		return JDBC.sql("select due_order::text from inbox_entry where task_id = 't'").query(String.class).single();
	}

	private static void add(String id, String programme, String rule, Instant due) {
		JDBC.sql("insert into task (id, process, key, name, case_id, case_number, client_name, programme, team_id,"
				+ " created_at, due_at, priority, due_rule, due_basis, due_citation)"
				+ " values (?, 'intake', 'screen-referral', 'Screen', ?, 'AL-1', 'Ana', ?, ?, ?, ?, 50, ?, 'default',"
				+ " 'agency')")
			.params(id, UUID.randomUUID(), programme, UUID.randomUUID(), Timestamp.from(NOW),
					due == null ? null : Timestamp.from(due), rule)
			.update();
	}

}
