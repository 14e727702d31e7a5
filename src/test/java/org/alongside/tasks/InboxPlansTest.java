package org.alongside.tasks;

import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How pages and searches are answered.
 */
class InboxPlansTest extends EmptyInbox {

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

}
