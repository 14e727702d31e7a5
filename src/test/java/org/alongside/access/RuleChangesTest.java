package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A release brings new rules on time limits: what becomes of the limits that run.
 */
class RuleChangesTest extends WholeHouse {

	private static final String SOURCE = "Read on 23 November 2026";

	private static final Pattern LATER = Pattern.compile("href=\"([^\"]*[?&]after=[^\"#]*)");

	@Autowired
	private RepositoryService repository;

	private StaffProfile anna;

	private CaseId caseId;

	private String task;

	private Instant due;

	@BeforeEach
	void aTaskWithALimit() throws Exception {
		anna = hire(team(), Role.PROCESS_ANALYST);
		send(get("/time-limits"));
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		task = openTask(caseId);
		due = due();
	}

	@AfterEach
	void asBefore() throws IOException {
		release("clock-limits.dmn", model("clock-limits.dmn"));
		release("deadlines.dmn", model("deadlines.dmn"));
		database.sql("delete from app.rule_change").update();
		for (String decision : new String[] { "deadlines", "clock-limits" }) {
			database
				.sql("insert into app.rule_change (decision, from_version, to_version, since, state)"
						+ " select ?, 0, max(version_), now(), 'first' from camunda.act_re_decision_def where key_ = ?")
				.params(decision, decision)
				.update();
		}
	}

	@Test
	void showsWhatWouldMoveAndMovesItOnlyWhenSomebodySaysSo() throws Exception {
		release("deadlines.dmn", longer());
		Map<String, Long> before = rows();
		String list = send(get("/time-limits")).getContentAsString();
		assertThat(list).contains("to be decided", "How long things may take");
		assertThat(send(get("/calendar")).getContentAsString()).contains("wait for a decision");
		String page = everyPage("/time-limits/" + change());
		assertThat(page).contains(number(), SOURCE, "20 working days", "id=\"effect-title\"").doesNotContain("Ruiz");
		assertThat(due()).isEqualTo(due);
		before.put("app.rule_change", rows().get("app.rule_change"));
		assertThat(rows()).isEqualTo(before);
		assertThat(openTaskRule(received(hire(team(), Role.INTAKE_WORKER), "Later"))).isEqualTo("20 working-days");

		assertThat(send(post("/time-limits/" + change() + "/apply")).getStatus()).isEqualTo(422);
		assertThat(due()).isEqualTo(due);
		assertThat(send(post("/time-limits/" + change() + "/apply").param("reason", "The law was read")).getStatus())
			.isEqualTo(302);
		await(() -> due().isAfter(due));
		assertThat(rule()).isEqualTo("20 working-days");
		assertThat(database
			.sql("select count(*) from app.inbox_entry e join app.task t on t.id = e.task_id"
					+ " where t.id = ? and e.due_order = t.due_at and t.due_citation = ?")
			.params(task, SOURCE)
			.query(Long.class)
			.single()).isPositive();
		assertThat(database.sql("select why from app.timeline_entry where case_id = ? and kind = 'clock.ruled'")
			.param(caseId.value())
			.query(String.class)
			.list()).containsExactly(SOURCE);
		assertThat(send(get("/time-limits")).getContentAsString()).contains("The law was read", "applied");
		assertThat(send(post("/time-limits/" + change() + "/leave").param("reason", "No")).getStatus()).isEqualTo(409);
	}

	@Test
	void leavesWhatRunsWhenSomebodySaysSo() throws Exception {
		release("deadlines.dmn", longer());
		send(get("/time-limits"));
		long change = change();
		assertThat(send(post("/time-limits/" + change + "/leave").param("reason", "They were told")).getStatus())
			.isEqualTo(302);
		assertThat(everyPage("/time-limits/" + change)).contains("They were told").doesNotContain(number());
		assertThat(due()).isEqualTo(due);
	}

	@Test
	void aNewerVersionTakesThePlaceOfOneThatNobodyDecidedAbout() throws Exception {
		release("deadlines.dmn", longer());
		send(get("/time-limits"));
		long first = change();
		release("deadlines.dmn", model("deadlines.dmn"));
		send(get("/time-limits"));
		assertThat(change()).isGreaterThan(first);
		assertThat(send(get("/time-limits")).getContentAsString()).contains("a newer version came");
		assertThat(send(get("/time-limits/" + change())).getContentAsString()).contains("No running limit is touched.");
		assertThat(send(post("/time-limits/" + first + "/apply").param("reason", "Late")).getStatus()).isEqualTo(409);
	}

	@Test
	void aClockKeepsWhatMayBeDoneWithItUntilSomebodyDecides() throws Exception {
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		assertThat(mayExtendBy(sam)).isPositive();
		release("clock-limits.dmn",
				model("clock-limits.dmn").replaceAll("(extendPercent-is\">\\s*<text>)\\d+(</text>)", "$10$2"));
		send(get("/time-limits"));
		assertThat(mayExtendBy(sam)).isPositive();
		assertThat(everyPage("/time-limits/" + change())).contains(number(), "up to 0 % more");
		send(post("/time-limits/" + change() + "/apply").param("reason", "No extensions any more"));
		assertThat(mayExtendBy(sam)).isZero();
	}

	private int mayExtendBy(StaffProfile reader) throws Exception {
		String clocks = mvc.perform(get("/api/cases/" + caseId + "/clocks").with(Visitor.as(reader)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		return Integer.parseInt(clocks.replaceAll("(?s).*\"mayExtendBy\":(\\d+).*", "$1"));
	}

	private static String longer() throws IOException {
		String model = model("deadlines.dmn");
		return model.replaceAll(
				"(?s)(<text>\"screen-referral\"</text>(?:(?!</rule>).)*?-amount-is\">\\s*<text>)[^<]*"
						+ "(</text>(?:(?!</rule>).)*?-unit-is\">\\s*<text>)[^<]*"
						+ "(</text>(?:(?!</rule>).)*?-citation-is\">\\s*<text>)[^<]*",
				"$120$2\"working-days\"$3\"" + SOURCE + "\"");
	}

	private void release(String name, String model) {
		repository.createDeployment().name("alongside").addString(name, model).deploy();
	}

	private static String model(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(RuleChangesTest.class.getResourceAsStream("/processes/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private long change() {
		return database.sql("select max(id) from app.rule_change").query(Long.class).single();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(anna))).andReturn().getResponse();
	}

	/** Other tests leave cases too: the one of this test may stand on a later page. */
	private String everyPage(String path) throws Exception {
		StringBuilder pages = new StringBuilder();
		String next = path;
		for (int page = 0; page < 20 && next != null; page++) {
			String text = send(get(URI.create(next))).getContentAsString();
			pages.append(text);
			Matcher link = LATER.matcher(text);
			next = link.find() ? link.group(1).replace("&amp;", "&") : null;
		}
		return pages.toString();
	}

	private String number() {
		return database.sql("select case_number from app.task where id = ?").param(task).query(String.class).single();
	}

	private String rule() {
		return database.sql("select due_rule from app.task where id = ?").param(task).query(String.class).single();
	}

	private String openTaskRule(CaseId other) {
		return database.sql("select due_rule from app.task where case_id = ?")
			.param(other.value())
			.query(String.class)
			.single();
	}

	private Instant due() {
		return database.sql("select due_at from app.task where id = ?")
			.param(task)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(20));
		while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
			Thread.sleep(50);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

}
