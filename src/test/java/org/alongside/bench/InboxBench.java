package org.alongside.bench;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.InboxStatements;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S1 to S3: the page of the inbox over HTTP against the engine's own task query, its
 * statement against one written by hand, and both as the number of open tasks grows.
 * {@code -Dbench.tasks=100000} is a quick look.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "alongside.demo.enabled=false" })
@ActiveProfiles("test")
class InboxBench {

	private static final int TASKS = Integer.getInteger("bench.tasks", 1_000_000);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);

	private static final int GROWTH_ROUNDS = Integer.getInteger("bench.growth-rounds", 1000);

	private static final int ENGINE_ROUNDS = Integer.getInteger("bench.engine-rounds", 20);

	/**
	 * Requests of each person before those that count, with tasks to show: what a product
	 * with 200 people at work has answered after twenty minutes.
	 */
	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 8000);

	private static final int TEAMS = 40;

	private static final int PAGE = 50;

	private static final int SMALL = 10_000;

	private static final int MIDDLE = 500_000;

	private static final String PROGRAMME = "ageing";

	private static final String LIST = "/tasks?view=unassigned&sort=priority&programme=" + PROGRAMME;

	/**
	 * A page that reads no task, asked for in turn with the list: minutes lie between the
	 * sizes, and the machine is not the same then.
	 */
	private static final String YARDSTICK = "/settings";

	/** A file of the product: what an answer over HTTP takes when nothing is asked. */
	private static final Pattern FILE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

	private static final String PASSWORD = "correct horse battery";

	/** The cheapest statement for the same rows: no more than the columns of a row. */
	private static final String BY_HAND = """
			select task.* from (
				select walked.* from (values %s) as wanted(list) cross join lateral (
					select task_id, priority_order, due_order from app.inbox_entry
					where list = wanted.list and programme = 'ageing'
					order by priority_order, due_order, task_id limit 51) as walked
				order by priority_order, due_order, task_id limit 51) as entry
			join app.task on task.id = entry.task_id order by priority_order, due_order, task_id
			""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final TaskService engine;

	private final Inbox inbox;

	private final Staffing staffing;

	private final StaffDirectory directory;

	@LocalServerPort
	private int port;

	InboxBench(@Autowired JdbcTemplate jdbc, @Autowired TransactionTemplate transaction, @Autowired TaskService engine,
			@Autowired Inbox inbox, @Autowired Staffing staffing, @Autowired StaffDirectory directory) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.engine = engine;
		this.inbox = inbox;
		this.staffing = staffing;
		this.directory = directory;
	}

	@Test
	void measures() throws Exception {
		List<TeamId> teams = IntStream.range(0, TEAMS).mapToObj(n -> staffing.createTeam("T" + n, Set.of())).toList();
		StaffProfile worker = hire("worker", teams.subList(1, 4));
		StaffProfile heavy = hire("heavy", teams.subList(0, 1));
		StaffProfile idle = hire("idle", List.of(staffing.createTeam("Nothing to do", Set.of())));
		InboxLoader loader = new InboxLoader(jdbc, transaction, teams.stream().map(TeamId::value).toList(),
				UUID.randomUUID());
		Map<String, Visit> people = new LinkedHashMap<>();
		for (StaffProfile one : List.of(worker, heavy, idle)) {
			people.put(one.username(), Visit.signIn(port, one.username(), PASSWORD));
		}
		Map<String, Object> data = new LinkedHashMap<>(Map.of("tasks", TASKS, "rounds", ROUNDS, "teams", TEAMS));
		Map<String, Double> first = new LinkedHashMap<>();
		List<Figure> figures = new ArrayList<>();
		int loaded = 0;
		for (int size : sizes()) {
			loader.upTo(loaded, size);
			for (int round = 0; loaded == 0 && round < WARM_UP; round++) {
				for (Visit visit : people.values()) {
					visit.get(LIST);
					visit.get(YARDSTICK);
				}
			}
			loaded = size;
			Map<String, Double> pages = new LinkedHashMap<>();
			for (Map.Entry<String, Visit> one : people.entrySet()) {
				pages.put(one.getKey(), Timing.p95(ROUNDS, () -> one.getValue().get(LIST)));
			}
			data.put("page-" + size, pages);
			Map<String, Double> growth = new LinkedHashMap<>();
			for (Map.Entry<String, Visit> one : people.entrySet()) {
				growth.put(one.getKey(), Timing.ratio(GROWTH_ROUNDS, () -> one.getValue().get(LIST),
						() -> one.getValue().get(YARDSTICK)));
			}
			data.put("page-by-yardstick-" + size, growth);
			if (first.isEmpty()) {
				first.putAll(growth);
			}
			else {
				growth.forEach((who, times) -> figures
					.add(Figure.atMost("S3-" + who + "-" + size, times, first.get(who), 1.5, "yardsticks")));
			}
			data.put("plan-" + size, InboxStatements.plan(jdbc, worker, PROGRAMME));
			if (size == Math.min(TASKS, MIDDLE)) {
				for (StaffProfile one : List.of(worker, heavy, idle)) {
					figures.addAll(againstTheEngine(pages.get(one.username()), one, people.get(one.username())));
				}
				data.put("file", file(people.get(idle.username())));
				figures.add(againstByHand(worker));
			}
		}
		Figure.write("inbox", data, figures);
		assertThat(figures).allMatch(figure -> figure.value() > 0);
	}

	private double file(Visit visit) throws Exception {
		Matcher file = FILE.matcher(visit.get(LIST));
		assertThat(file.find()).isTrue();
		return Timing.p95(ROUNDS * 5, () -> visit.get(file.group(1)));
	}

	/** The page over HTTP, then the question alone: the engine is asked without HTTP. */
	private List<Figure> againstTheEngine(double page, StaffProfile person, Visit visit) throws Exception {
		List<String> groups = person.teams().stream().map(TeamId::toString).toList();
		List<String> theirs = question(groups).listPage(0, PAGE).stream().map(Task::getId).toList();
		Matcher shown = Pattern.compile("data-task=\"([^\"]+)\"").matcher(visit.get(LIST));
		List<String> ours = new ArrayList<>();
		while (shown.find()) {
			ours.add(shown.group(1));
		}
		assertThat(ours).as("both answer the same question")
			.isEqualTo(theirs)
			.hasSize(person.username().equals("idle") ? 0 : PAGE);
		double asked = Timing.p95(ENGINE_ROUNDS, () -> {
			question(groups).listPage(0, PAGE);
			return question(groups).count();
		});
		InboxQuestion question = InboxQuestion
			.of(Map.of("view", "unassigned", "sort", "priority", "programme", PROGRAMME));
		double alone = Timing.p95(ROUNDS * 5, () -> {
			inbox.page(person, question, null, PAGE);
			return inbox.counts(person);
		});
		return List.of(Figure.atMost("S1-" + person.username(), page, asked, 0.01, "ms"),
				Figure.atMost("S1-" + person.username() + "-question", alone, asked, 0.01, "ms"));
	}

	private TaskQuery question(List<String> groups) {
		return engine.createTaskQuery()
			.taskCandidateGroupIn(groups)
			.processVariableValueEquals("programme", PROGRAMME)
			.orderByTaskPriority()
			.desc()
			.orderByDueDate()
			.asc();
	}

	private Figure againstByHand(StaffProfile worker) throws Exception {
		String values = String.join(", ",
				worker.teams().stream().map(team -> "('free:" + team + ":intake-worker')").toList());
		String byHand = BY_HAND.formatted(values);
		NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
		double ours = Timing.p95(ROUNDS * 5, () -> InboxStatements.run(named, worker, PROGRAMME));
		double hand = Timing.p95(ROUNDS * 5, () -> jdbc.queryForList(byHand));
		return Figure.atMost("S2", ours, hand, 2, "ms");
	}

	private StaffProfile hire(String name, List<TeamId> teams) {
		StaffId id = staffing.hire(name, name, PASSWORD, Set.of(Role.INTAKE_WORKER), Locale.ENGLISH,
				ZoneId.of("America/New_York"));
		teams.forEach(team -> staffing.join(id, team, false));
		return directory.find(id).orElseThrow();
	}

	private static List<Integer> sizes() {
		return Stream.of(SMALL, SMALL * 10, MIDDLE, MIDDLE * 2, TASKS)
			.filter(size -> size <= TASKS)
			.distinct()
			.sorted()
			.toList();
	}

}
