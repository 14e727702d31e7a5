package org.alongside.tasks;

import org.alongside.calendar.DueDate;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.database.TestDatabase;
import org.alongside.engine.EngineTask;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	private final TaskTable table = new TaskTable(JDBC);

	private final Inbox inbox = new Inbox(JDBC);

	private final TeamId team = TeamId.random();

	private final TeamId otherTeam = TeamId.random();

	private final StaffProfile worker = person(Set.of(team), Set.of(), Role.CASE_MANAGER);

	private final StaffProfile supervisor = person(Set.of(team), Set.of(team), Role.SUPERVISOR);

	private final StaffProfile outsider = person(Set.of(otherTeam), Set.of(otherTeam), Role.SUPERVISOR);

	@BeforeEach
	void empty() {
		JDBC.sql("delete from task").update();
	}

	@Test
	void showsAFreeTaskToThoseWhoMayClaimItAndToItsTeam() {
		add("t1", team, "case-manager", null, NOW);

		assertThat(ids(worker, InboxView.UNASSIGNED)).containsExactly("t1");
		assertThat(ids(worker, InboxView.TEAM)).containsExactly("t1");
		assertThat(ids(worker, InboxView.MINE)).isEmpty();
		assertThat(ids(supervisor, InboxView.UNASSIGNED)).isEmpty();
		assertThat(ids(supervisor, InboxView.TEAM)).containsExactly("t1");
		assertThat(ids(outsider, InboxView.TEAM)).isEmpty();
	}

	@Test
	void movesATaskToItsHolderAndBack() {
		add("t1", team, "case-manager", null, NOW);

		table.hold(table.find("t1").orElseThrow(), worker.id(), NOW);
		assertThat(ids(worker, InboxView.MINE)).containsExactly("t1");
		assertThat(ids(worker, InboxView.UNASSIGNED)).isEmpty();
		assertThat(ids(supervisor, InboxView.TEAM)).containsExactly("t1");

		table.hold(table.find("t1").orElseThrow(), null, NOW);
		assertThat(ids(worker, InboxView.MINE)).isEmpty();
		assertThat(ids(worker, InboxView.UNASSIGNED)).containsExactly("t1");
	}

	@Test
	void offersAgencyDecisionsToSupervisorsOfEveryTeam() {
		add("t1", team, "agency-supervisor", null, NOW);

		assertThat(ids(outsider, InboxView.UNASSIGNED)).containsExactly("t1");
		assertThat(ids(supervisor, InboxView.UNASSIGNED)).containsExactly("t1");
		assertThat(ids(worker, InboxView.UNASSIGNED)).isEmpty();
	}

	@Test
	void pagesThroughEverythingOnceInOrderOfDueDateWithTheUndatedLast() {
		List<String> expected = new ArrayList<>();
		for (int number = 0; number < 25; number++) {
			Instant due = number >= 20 ? null : NOW.plusSeconds(number / 3);
			add("t%02d".formatted(number), number % 2 == 0 ? team : otherTeam, "case-manager", null, due);
			expected.add("t%02d".formatted(number));
		}
		StaffProfile both = person(Set.of(team, otherTeam), Set.of(), Role.CASE_MANAGER);
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			KeysetPage<TaskRow> page = inbox.page(both, InboxView.UNASSIGNED, after, 4);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
			page.items().forEach(row -> seen.add(row.id()));
			after = page.next();
		}
		while (after != null);
		assertThat(seen).isEqualTo(expected);
	}

	@Test
	void keepsWhatAPersonCompletedNewestFirst() {
		for (int number = 0; number < 5; number++) {
			add("t" + number, team, "case-manager", worker.id(), NOW);
			table.end("t" + number, worker.id(), "completed", NOW.plusSeconds(number));
		}
		add("gone", team, "case-manager", worker.id(), NOW);
		table.end("gone", null, "withdrawn", NOW);

		assertThat(ids(worker, InboxView.MINE)).isEmpty();
		KeysetPage<TaskRow> first = inbox.page(worker, InboxView.DONE, null, 3);
		assertThat(first.items()).extracting(TaskRow::id).containsExactly("t4", "t3", "t2");
		assertThat(inbox.page(worker, InboxView.DONE, first.next(), 3).items()).extracting(TaskRow::id)
			.containsExactly("t1", "t0");
	}

	@Test
	void countsEachListUpToItsLimit() {
		for (int number = 0; number < 7; number++) {
			add("t" + number, team, "case-manager", number < 2 ? worker.id() : null, NOW);
		}
		assertThat(inbox.counts(worker))
			.isEqualTo(Map.of(InboxView.MINE, 2, InboxView.TEAM, 7, InboxView.UNASSIGNED, 5));
		JDBC.sql("insert into task select 'x' || n, process, key, name, case_id, case_number, client_name, programme,"
				+ " team_id, candidate_group, null, created_at, null, due_at, priority, due_rule, due_basis,"
				+ " due_citation, null, null, null from task cross join generate_series(1, 1200) n where id = 't6'")
			.update();
		JDBC.sql("insert into inbox_entry select 'team:' || team_id, id, programme, due_at from task"
				+ " where id like 'x%'")
			.update();
		assertThat(inbox.counts(worker)).containsEntry(InboxView.TEAM, Inbox.COUNT_LIMIT + 1);
	}

	@Test
	void answersAPageFromTheIndexOfTheList() {
		add("t1", team, "case-manager", null, NOW);
		JDBC.sql("set enable_seqscan = off").update();
		List<String> plan = JDBC
			.sql("explain select task_id, due_order from inbox_entry where list = 'team:x'"
					+ " and (due_order, task_id) > ('-infinity', '') order by due_order, task_id limit 50")
			.query(String.class)
			.list();
		assertThat(String.join("\n", plan)).contains("inbox_entry_page").doesNotContain("Sort");
	}

	private List<String> ids(StaffProfile person, InboxView view) {
		return inbox.page(person, view, null, 50).items().stream().map(TaskRow::id).toList();
	}

	private void add(String id, TeamId of, String group, @Nullable StaffId holder, @Nullable Instant due) {
		CaseSummary file = new CaseSummary(CaseId.random(), "AL-2026-000001", ClientId.random(), "Amara Okafor",
				"mental-health", of, null, Stage.INTAKE, null, NOW);
		EngineTask task = new EngineTask(id, "make-contact", "Make contact", "monitoring", "monitoring:1", "run",
				file.id(), group, holder, NOW, Map.of());
		table.add(task, file, due == null ? null : new DueDate(due, 50, "default", "agency", "1 hours"), NOW);
	}

	private static StaffProfile person(Set<TeamId> teams, Set<TeamId> supervises, Role role) {
		return new StaffProfile(StaffId.random(), "someone", "Someone", Set.of(role), teams, supervises, Locale.ENGLISH,
				ZoneOffset.UTC);
	}

}
