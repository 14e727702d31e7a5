package org.alongside.tasks;

import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest extends EmptyInbox {

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
		assertThat(ids(supervisor, InboxView.WAITING)).containsExactly("t1");
		table.hold(table.find("t1").orElseThrow(), null, NOW);
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

	private List<String> filtered(InboxSort sort, Map<String, String> filter) {
		return walk(worker, question(InboxView.TEAM, sort, filter), 7);
	}

}
