package org.alongside.forms;

import org.alongside.database.TestDatabase;
import org.alongside.engine.DeployedForm;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class KeptSubmissionsTest {

	private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

	private static final DeployedForm FORM = new DeployedForm("screen-referral", 3, "{}");

	private static JdbcClient jdbc;

	@BeforeAll
	static void migrate() {
		DataSource source = TestDatabase.migrated();
		jdbc = JdbcClient.create(source);
	}

	private static Submissions at(Instant moment) {
		return new KeptSubmissions(jdbc, Clock.fixed(moment, ZoneOffset.UTC));
	}

	@Test
	void keepsAnswersWithTheVersionOfTheirForm() {
		CaseId caseId = CaseId.random();
		Actor worker = Actor.person(StaffId.random());
		Map<String, Object> answers = Map.of("story", "She said: “no”.\n😀", "minutes", new BigDecimal("12.5"), "made",
				true, "goalIds", List.of("a", "b"), "goals", List.of(Map.of("statement", "I want to work")));
		UUID id = at(NOW).keep(FORM, caseId, "task:1", worker, answers);
		assertThat(at(NOW).ofCase(caseId, 10))
			.containsExactly(new Submission(id, "screen-referral", 3, "task:1", worker, NOW, answers));
	}

	@Test
	void listsTheNewestFirstAndOnlyThoseOfTheCase() {
		CaseId caseId = CaseId.random();
		Actor process = Actor.automatic("intake");
		for (int hour = 0; hour < 5; hour++) {
			at(NOW.plus(Duration.ofHours(hour))).keep(FORM, caseId, "task:" + hour, process, Map.of());
		}
		at(NOW).keep(FORM, CaseId.random(), "task:other", process, Map.of());
		assertThat(at(NOW).ofCase(caseId, 3)).extracting(Submission::subject)
			.containsExactly("task:4", "task:3", "task:2");
	}

}
