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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private final TaskTable table = new TaskTable(JDBC);

	private final Inbox inbox = new Inbox(JDBC, table, new Steps(JDBC, CLOCK), CLOCK);

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

	@ParameterizedTest
	@EnumSource(InboxSort.class)
	void pagesThroughEverythingOnceInOrderWithTheUndatedLast(InboxSort sort) {
		List<String> all = new ArrayList<>();
		for (int number = 0; number < 25; number++) {
			Instant due = number >= 20 ? null : NOW.plusSeconds(number / 3);
			add("t%02d".formatted(number), number % 2 == 0 ? team : otherTeam, null, due, 1 + number % 3, "Amara",
					"make-contact", null);
			all.add("t%02d".formatted(number));
		}
		if (sort == InboxSort.PRIORITY) {
			all.sort(
					Comparator.comparing((String id) -> Integer.parseInt(id.substring(1)) % 3).thenComparing(id -> id));
		}
		StaffProfile both = person(Set.of(team, otherTeam), Set.of(), Role.CASE_MANAGER);
		assertThat(walk(both, new InboxQuestion(InboxView.UNASSIGNED, sort, InboxFilter.NONE), 4)).isEqualTo(all);
	}

	@ParameterizedTest
	@EnumSource(InboxSort.class)
	void filtersEveryWayAndPagesThroughWhatIsLeft(InboxSort sort) {
		StaffId holder = StaffId.random();
		for (int number = 0; number < 60; number++) {
			add("t%02d".formatted(number), team, number % 4 == 0 ? holder : null,
					NOW.plus(number - 10, ChronoUnit.HOURS), 1 + number % 5, "Amara",
					number % 3 == 0 ? "make-contact" : "review-plan", number % 5);
		}
		JDBC.sql("update task set programme = 'ageing' where id < 't30'").update();
		JDBC.sql("update inbox_entry set programme = 'ageing' where task_id < 't30'").update();
		assertThat(filtered(sort, Map.of("programme", "ageing"))).hasSize(30).allMatch(id -> id.compareTo("t30") < 0);
		assertThat(filtered(sort, Map.of("task", "monitoring/make-contact"))).hasSize(20);
		assertThat(filtered(sort, Map.of("stage", "monitoring"))).hasSize(60);
		assertThat(filtered(sort, Map.of("stage", "monitor"))).isEmpty();
		assertThat(filtered(sort, Map.of("due", "overdue"))).hasSize(11);
		// noon in the reader's zone: what ends with the day is of the day
		assertThat(filtered(sort, Map.of("due", "today"))).hasSize(23);
		assertThat(filtered(sort, Map.of("due", "week"))).hasSize(60);
		assertThat(filtered(sort, Map.of("risk", "safety"))).hasSize(12);
		assertThat(filtered(sort, Map.of("risk", "acuity"))).hasSize(24);
		assertThat(filtered(sort, Map.of("worker", holder.toString()))).hasSize(15);
		assertThat(filtered(sort, Map.of("case", "al-2026-000001", "due", "overdue"))).hasSize(11);
		assertThat(filtered(sort, Map.of("case", "AL-2026-000002"))).isEmpty();
		assertThat(filtered(sort,
				Map.of("programme", "ageing", "due", "today", "risk", "acuity", "task", "monitoring/make-contact")))
			.isEqualTo(filtered(sort, Map.of("programme", "ageing")).stream()
				.filter(id -> Integer.parseInt(id.substring(1)) <= 22)
				.filter(id -> Integer.parseInt(id.substring(1)) % 5 >= 3)
				.filter(id -> Integer.parseInt(id.substring(1)) % 3 == 0)
				.toList());
	}

	@Test
	void showsTheWorkOfOnesOwnTeamsOnlyWhenAskedForAWorker() {
		add("ours", team, worker.id(), NOW, 4, "Amara", "make-contact", null);
		add("theirs", otherTeam, worker.id(), NOW, 4, "Amara", "make-contact", null);
		assertThat(filtered(InboxSort.DUE, Map.of("worker", worker.id().toString()))).containsExactly("ours");
	}

	@Test
	void looksFurtherThanOnePageOfWhatDoesNotFit() {
		add("t1", team, null, NOW, 4, "Amara", "make-contact", null);
		JDBC.sql("insert into task select 'x' || n, process, key, name, case_id, case_number, client_name, programme,"
				+ " team_id, candidate_group, null, created_at, null, due_at, priority, due_rule, due_basis,"
				+ " due_citation, null, null, null from task cross join generate_series(1, 5000) n where id = 't1'")
			.update();
		JDBC.sql("insert into inbox_entry (list, task_id, programme, due_order, step) select 'team:' || team_id, id,"
				+ " programme, due_at, 'monitoring/other' from task where id like 'x%'")
			.update();
		add("z1", team, null, NOW, 4, "Amara", "make-contact", null);
		InboxQuestion question = question(InboxView.TEAM, InboxSort.DUE, Map.of("task", "monitoring/make-contact"));
		KeysetPage<InboxItem> first = inbox.page(worker, question, null, 10);
		assertThat(first.items()).extracting(item -> item.task().id()).containsExactly("t1");
		assertThat(first.next()).isNotNull();
		assertThat(walk(worker, question, 10)).containsExactly("t1", "z1");
	}

	@Test
	void movesWhatRestsOrWaitsToItsOwnListAndLeavesItToTheTeam() {
		add("t1", team, "case-manager", worker.id(), NOW);
		JDBC.sql("update task set held_until = now() where id = 't1'").update();
		table.relist(table.find("t1").orElseThrow());
		assertThat(ids(worker, InboxView.HELD)).containsExactly("t1");
		assertThat(ids(worker, InboxView.MINE)).isEmpty();
		assertThat(ids(supervisor, InboxView.TEAM)).containsExactly("t1");

		JDBC.sql("update task set held_until = null, waiting_for = gen_random_uuid() where id = 't1'").update();
		table.relist(table.find("t1").orElseThrow());
		assertThat(ids(worker, InboxView.WAITING)).containsExactly("t1");
		assertThat(ids(worker, InboxView.HELD)).isEmpty();

		table.hold(table.find("t1").orElseThrow(), supervisor.id(), NOW);
		assertThat(ids(supervisor, InboxView.MINE)).containsExactly("t1");
	}

	@Test
	void marksWhatItsHolderHasNotOpened() {
		add("t1", team, "case-manager", worker.id(), NOW);
		inbox.opened(supervisor, "t1");
		assertThat(inbox.page(worker, InboxQuestion.all(InboxView.MINE), null, 5).items()).allMatch(InboxItem::unread);
		inbox.opened(worker, "t1");
		assertThat(inbox.page(worker, InboxQuestion.all(InboxView.MINE), null, 5).items()).noneMatch(InboxItem::unread);
		table.hold(table.find("t1").orElseThrow(), supervisor.id(), NOW);
		assertThat(inbox.page(supervisor, InboxQuestion.all(InboxView.MINE), null, 5).items())
			.allMatch(InboxItem::unread);
	}

	@Test
	void looksAgainOnceWhenATaskIsOverItsDueDate() {
		add("over", team, null, NOW.minusSeconds(1), 4, "Amara", "make-contact", null);
		add("soon", team, null, NOW.plusSeconds(60), 4, "Amara", "make-contact", null);
		assertThat(table.toReview(NOW, 10)).isEmpty();
		Instant later = NOW.plusSeconds(61);
		assertThat(table.toReview(later, 10)).extracting(TaskRow::id).containsExactly("soon");
		table.rank("soon", new Priority(3, "overdue"), 2, later);
		assertThat(table.toReview(later, 10)).isEmpty();
		assertThat(ids(worker, InboxView.TEAM)).containsExactly("soon", "over");
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
		KeysetPage<InboxItem> first = inbox.page(worker, InboxQuestion.all(InboxView.DONE), null, 3);
		assertThat(first.items()).extracting(item -> item.task().id()).containsExactly("t4", "t3", "t2");
		assertThat(walk(worker, InboxQuestion.all(InboxView.DONE), 3)).containsExactly("t4", "t3", "t2", "t1", "t0");
		assertThat(inbox.counts(worker)).containsEntry(InboxView.DONE, 5);
	}

	@Test
	void countsEachListUpToItsLimit() {
		for (int number = 0; number < 7; number++) {
			add("t" + number, team, "case-manager", number < 2 ? worker.id() : null, NOW);
		}
		assertThat(inbox.counts(worker)).isEqualTo(Map.of(InboxView.MINE, 2, InboxView.TEAM, 7, InboxView.UNASSIGNED, 5,
				InboxView.HELD, 0, InboxView.WAITING, 0, InboxView.DONE, 0));
		JDBC.sql("insert into task select 'x' || n, process, key, name, case_id, case_number, client_name, programme,"
				+ " team_id, candidate_group, null, created_at, null, due_at, priority, due_rule, due_basis,"
				+ " due_citation, null, null, null from task cross join generate_series(1, 1200) n where id = 't6'")
			.update();
		JDBC.sql("insert into inbox_entry (list, task_id, programme, due_order) select 'team:' || team_id, id,"
				+ " programme, due_at from task where id like 'x%'")
			.update();
		assertThat(inbox.counts(worker)).containsEntry(InboxView.TEAM, Inbox.COUNT_LIMIT + 1);
	}

	@ParameterizedTest
	@CsvSource({ "priority,,inbox_entry_by_priority", "due,,inbox_entry_by_due",
			"priority,programme=ageing,inbox_entry_of_programme_by_priority",
			"due,programme=ageing,inbox_entry_of_programme_by_due", "due,due=today,inbox_entry_by_due",
			"priority,due=today,inbox_entry_by_priority", "priority,risk=safety,inbox_entry_by_priority" })
	void answersAPageFromAnIndexInOrderAndReadsNoMoreThanItShows(String sort, @Nullable String filter, String index) {
		many();
		Map<String, String> asked = new HashMap<>(Map.of("view", "team", "sort", sort));
		if (filter != null) {
			asked.put(filter.split("=")[0], filter.split("=")[1]);
		}
		StaffProfile three = person(Set.of(team, otherTeam, TeamId.random()), Set.of(), Role.CASE_MANAGER);
		InboxPages page = InboxPages.of(three, InboxQuestion.of(asked), null, 51, NOW);
		String plan = String.join("\n",
				JDBC.sql("explain (analyze, costs off, timing off, summary off) " + page.sql())
					.params(page.parameters())
					.query(String.class)
					.list());
		assertThat(plan).contains(index + " ").doesNotContain("Seq Scan");
		Matcher rows = Pattern.compile("rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)").matcher(plan);
		while (rows.find()) {
			assertThat(Integer.parseInt(rows.group(1))).as(plan).isLessThanOrEqualTo(51 * 3 * 5);
		}
	}

	@Test
	void findsByPartOfTheNameByNumberAndByTheWordsOfTheTask() {
		add("t1", team, null, NOW, 4, "José Martínez", "make-contact", null);
		add("t2", otherTeam, null, NOW, 4, "Josefa Reyes", "make-contact", null);
		add("t3", otherTeam, worker.id(), NOW, 1, "Joseph Adler", "make-contact", null);
		InboxSearch search = new InboxSearch(JDBC);
		assertThat(found(search, worker, "jose")).containsExactly("t3", "t1");
		assertThat(found(search, outsider, "jose")).containsExactly("t3", "t2");
		assertThat(found(search, worker, "MARTINEZ")).containsExactly("t1");
		assertThat(found(search, worker, "al-2026-000001")).containsExactly("t3", "t1");
		assertThat(found(search, worker, "contact")).containsExactly("t3", "t1");
		assertThat(found(search, worker, "jo")).isEmpty();
		assertThat(found(search, worker, "___")).isEmpty();
		assertThat(found(search, worker, "%%%")).isEmpty();
		table.end("t1", worker.id(), "completed", NOW);
		assertThat(found(search, worker, "martínez")).isEmpty();
		for (int number = 0; number < 60; number++) {
			add("x" + number, team, null, NOW, 4, "Common Name", "make-contact", null);
		}
		assertThat(found(search, worker, "common")).hasSize(InboxSearch.LIMIT);
	}

	/** Twelve thousand tasks of two teams. */
	private void many() {
		add("t1", team, null, NOW, 4, "Amara", "make-contact", null);
		JDBC.sql("insert into task (id, process, key, name, case_id, case_number, client_name, programme, team_id,"
				+ " created_at, due_at, priority) select 'x' || n, process, key, name, case_id, case_number,"
				+ " client_name, case when n % 7 = 0 then 'ageing' else programme end,"
				+ " case when n % 2 = 0 then team_id else cast(:other as uuid) end, created_at,"
				+ " due_at + n * interval '1 minute', priority"
				+ " from task cross join generate_series(1, 12000) n where id = 't1'")
			.param("other", otherTeam.toString())
			.update();
		JDBC.sql("insert into inbox_entry (list, task_id, programme, due_order, priority_order, step)"
				+ " select 'team:' || team_id, id, programme, due_at, 1 + length(id) % 5, 'monitoring/make-contact'"
				+ " from task where id like 'x%'")
			.update();
		JDBC.sql("analyze task").update();
		JDBC.sql("analyze inbox_entry").update();
	}

	private static List<String> found(InboxSearch search, StaffProfile person, String text) {
		return search.find(person, text).stream().map(item -> item.task().id()).toList();
	}

	private List<String> filtered(InboxSort sort, Map<String, String> filter) {
		return walk(worker, question(InboxView.TEAM, sort, filter), 7);
	}

	private static InboxQuestion question(InboxView view, InboxSort sort, Map<String, String> filter) {
		Map<String, String> asked = new HashMap<>(filter);
		asked.put("view", view.code());
		asked.put("sort", sort.code());
		return InboxQuestion.of(asked);
	}

	private List<String> walk(StaffProfile person, InboxQuestion question, int limit) {
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			KeysetPage<InboxItem> page = inbox.page(person, question, after, limit);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
			page.items().forEach(item -> seen.add(item.task().id()));
			after = page.next();
		}
		while (after != null);
		return seen;
	}

	private List<String> ids(StaffProfile person, InboxView view) {
		return walk(person, InboxQuestion.all(view), 50);
	}

	private void add(String id, TeamId of, String group, @Nullable StaffId holder, @Nullable Instant due) {
		add(id, of, group, holder, due, 4, "Amara Okafor", "make-contact", null);
	}

	private void add(String id, TeamId of, @Nullable StaffId holder, @Nullable Instant due, int band, String client,
			String key, @Nullable Integer acuity) {
		add(id, of, "case-manager", holder, due, band, client, key, acuity);
	}

	private void add(String id, TeamId of, String group, @Nullable StaffId holder, @Nullable Instant due, int band,
			String client, String key, @Nullable Integer acuity) {
		CaseSummary file = new CaseSummary(CaseId.random(), "AL-2026-000001", ClientId.random(), client,
				"mental-health", of, null, Stage.INTAKE, acuity, NOW);
		EngineTask task = new EngineTask(id, key, "Make contact", "monitoring", "monitoring:1", "run", file.id(), group,
				holder, NOW, Map.of());
		table.add(task, file, due == null ? null : new DueDate(due, 50, "default", "agency", "1 hours"),
				new Priority(band, "normal"), NOW, NOW);
	}

	private static StaffProfile person(Set<TeamId> teams, Set<TeamId> supervises, Role role) {
		return new StaffProfile(StaffId.random(), "someone", "Someone", Set.of(role), teams, supervises, Locale.ENGLISH,
				ZoneOffset.UTC);
	}

}
