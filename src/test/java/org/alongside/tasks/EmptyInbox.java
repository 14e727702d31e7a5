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
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An empty inbox of two teams on a real database, and ways to fill it and to look at it.
 */
abstract class EmptyInbox {

	static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	final TaskTable table = new TaskTable(JDBC);

	final Inbox inbox = new Inbox(JDBC, table, new Steps(JDBC, CLOCK), CLOCK);

	final TeamId team = TeamId.random();

	final TeamId otherTeam = TeamId.random();

	final StaffProfile worker = person(Set.of(team), Set.of(), Role.CASE_MANAGER);

	final StaffProfile supervisor = person(Set.of(team), Set.of(team), Role.SUPERVISOR);

	final StaffProfile outsider = person(Set.of(otherTeam), Set.of(otherTeam), Role.SUPERVISOR);

	@BeforeEach
	void empty() {
		JDBC.sql("delete from task").update();
	}

	static InboxQuestion question(InboxView view, InboxSort sort, Map<String, String> filter) {
		Map<String, String> asked = new HashMap<>(filter);
		asked.put("view", view.code());
		asked.put("sort", sort.code());
		return InboxQuestion.of(asked);
	}

	List<String> walk(StaffProfile person, InboxQuestion question, int limit) {
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

	List<String> ids(StaffProfile person, InboxView view) {
		return walk(person, InboxQuestion.all(view), 50);
	}

	void add(String id, TeamId of, String group, @Nullable StaffId holder, @Nullable Instant due) {
		add(id, of, group, holder, due, 4, "Amara Okafor", "make-contact", null);
	}

	void add(String id, TeamId of, @Nullable StaffId holder, @Nullable Instant due, int band, String client, String key,
			@Nullable Integer acuity) {
		add(id, of, "case-manager", holder, due, band, client, key, acuity);
	}

	void add(String id, TeamId of, String group, @Nullable StaffId holder, @Nullable Instant due, int band,
			String client, String key, @Nullable Integer acuity) {
		CaseSummary file = new CaseSummary(CaseId.random(), "AL-2026-000001", ClientId.random(), client,
				"mental-health", of, null, Stage.INTAKE, acuity, NOW);
		EngineTask task = new EngineTask(id, key, "Make contact", "monitoring", "monitoring:1", "run", file.id(), group,
				holder, NOW, Map.of());
		table.add(task, file, due == null ? null : new DueDate(due, 50, "default", "agency", "1 hours"),
				new Priority(band, "normal"), NOW, NOW);
	}

	static StaffProfile person(Set<TeamId> teams, Set<TeamId> supervises, Role role) {
		return new StaffProfile(StaffId.random(), "someone", "Someone", Set.of(role), teams, supervises, Locale.ENGLISH,
				ZoneOffset.UTC);
	}

}
