package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.engine.EngineWork;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Reconciliation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case is carried from referral to closing, and whatever can be taken back on the way
 * is taken back once and done again: the record is as it was before, the same is written
 * the second time, and nothing is left over in the end.
 */
@RunningAgency
class TakeBackIT {

	private static final int LONGEST = 160;

	private static final Set<String> POSSIBLE = Set.of("screen-referral", "check-eligibility", "obtain-consent",
			"assign-worker", "choose-instruments", "complete-instrument", "draft-plan", "review-plan-with-client",
			"approve-plan", "make-contact", "chase-partner", "confirm-service-start", "prepare-closure",
			"approve-closure");

	private static final String KEPT = """
			select relname::text from pg_trigger join pg_class on pg_class.oid = tgrelid
			where tgname = 'keep_task_effects' order by 1
			""";

	/** Steps of a case that are to be carried out. */
	private static final String WAITING = """
			select count(*) from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_
			where j.handler_type_ = 'async-continuation' and p.business_key_ = ?
			""";

	/** A partner was silent long enough. */
	private static final String SILENT = """
			update act_ru_job set duedate_ = now() where handler_cfg_ like 'partner-silent%'
				and process_instance_id_ in (select id_ from act_ru_execution where business_key_ = ?)
			""";

	/** Identifiers and moments differ from one time to the next. */
	private static final String DIFFERENT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
			+ "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)|[0-9]{10}\\.[0-9]+";

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	private final JdbcClient database;

	private final Reconciliation reconciliation;

	private final EngineWork engine;

	/** What is answered the first time, so that more ways are gone. */
	private final Map<String, Map<String, Object>> detours = new HashMap<>(Map.of("choose-instruments",
			Map.of("instruments", List.of("instrument-phq-9", "instrument-gad-7")), "draft-plan",
			Map.of("referrals", List.of(Map.of("serviceWanted", "Legal aid"))), "review-plan-with-client",
			Map.of("clientAgreed", "changes", "changesWanted", "Slower"), "approve-plan",
			Map.of("decision", "return", "reasonCode", "incomplete", "reason", "Name the back-up"), "make-contact",
			Map.of("nextStep", "continue"), "approve-closure", Map.of("decision", "return", "reason", "Say more")));

	/** Whether each kind could be taken back, and what was said where it could not. */
	private final Map<String, String> said = new LinkedHashMap<>();

	@LocalServerPort
	private int port;

	TakeBackIT(@Autowired AccessTokens tokens, @Autowired StaffDirectory staff, @Autowired JdbcClient database,
			@Autowired Reconciliation reconciliation, @Autowired EngineWork engine) {
		this.tokens = tokens;
		this.staff = staff;
		this.database = database;
		this.reconciliation = reconciliation;
		this.engine = engine;
	}

	@Test
	void takesBackWhatItCanAndCarriesTheCaseToItsEnd() throws Exception {
		ApiWalker walker = new ApiWalker(port, List.of(token("ines"), token("dana"), token("miguel"), token("sam")));
		String caseId = walker.refer("Backsample");
		for (int step = 0; step < LONGEST; step++) {
			settled(caseId);
			JsonNode file = walker.file(caseId);
			if (file.path("stage").asText().equals("CLOSED")) {
				break;
			}
			if (file.path("openTasks").isEmpty()) {
				Thread.sleep(250); // what is done in the background
			}
			else {
				step(walker, file);
			}
		}
		assertThat(walker.file(caseId).path("stage").asText()).as("after %s", said).isEqualTo("CLOSED");
		assertThat(said.keySet()).containsAll(POSSIBLE);
		assertThat(said).allSatisfy((key, obstacle) -> assertThat(obstacle.isEmpty()).as("%s: %s", key, obstacle)
			.isEqualTo(POSSIBLE.contains(key)));
		assertThat(said.get("choose-service")).contains("The letter to");
		assertThat(reconciliation.run().repaired()).isZero();
	}

	private void step(ApiWalker walker, JsonNode file) throws Exception {
		String caseId = file.path("id").asText();
		Map<String, List<String>> before = record();
		ApiWalker.Completion next = walker.find(file, detours).orElse(null);
		if (next == null) {
			for (JsonNode listed : file.path("openTasks")) {
				assertThat(howEnded(listed.path("id").asText())).as("%s, which nobody may complete", listed)
					.isEqualTo("withdrawn");
			}
			return; // by a step in the background since they were listed
		}
		if (!next.key().equals("draft-plan")) {
			detours.remove(next.key());
		}
		if (walker.begin(next).get() == 409) {
			assertThat(howEnded(next.task())).as("%s, listed as open", next.key()).isEqualTo("withdrawn");
			return; // by a step in the background since it was listed
		}
		if (next.key().equals("choose-service")) {
			letterGoesOut(caseId);
		}
		settled(caseId);
		Map<String, List<String>> after = record();
		JsonNode way = walker.wayBack(next);
		if (!way.path("possible").asBoolean()) {
			assertThat(way.path("obstacle").asText()).as(next.key()).isNotEmpty();
			assertThat(walker.takeBack(next, "By mistake").statusCode()).as(next.key()).isEqualTo(409);
			said.putIfAbsent(next.key(), way.path("obstacle").asText());
			return;
		}
		assertThat(record()).as("trying out %s", next.key()).isEqualTo(after);
		HttpResponse<String> taken = walker.takeBack(next, "By mistake");
		assertThat(taken.statusCode()).as("%s: %s", next.key(), taken.body()).isEqualTo(200);
		assertThat(record()).as(next.key()).isEqualTo(before);
		assertThat(walker.takeBack(next, "Twice").body()).isEqualTo(taken.body());
		if (next.key().equals("make-contact")) {
			said.put(next.key(), ""); // the next contact would be weeks away
			return;
		}
		String again = walker.wayBack(next).path("again").asText();
		assertThat(taken.body()).contains(again, next.key());
		walker.complete(walker.withDraft(next, again));
		settled(caseId);
		assertThat(alike(record())).as("%s again", next.key()).isEqualTo(alike(after));
		said.put(next.key(), "");
	}

	/** And the partner is silent for as long as it takes to be chased. */
	private void letterGoesOut(String caseId) throws Exception {
		for (int tries = 0; sent(caseId).isEmpty() && tries < 100; tries++) {
			Thread.sleep(100);
		}
		settled(caseId);
		assertThat(database.sql(SILENT).param(caseId).update()).isPositive();
		engine.resting(() -> engine.carryOn(CaseId.of(caseId), Instant.now()));
	}

	private List<String> sent(String caseId) {
		return database.sql("select id::text from service_referral where case_id::text = ? and sent_at is not null")
			.param(caseId)
			.query(String.class)
			.list();
	}

	/** Returns what the record holds, but for the count of its changes. */
	private Map<String, List<String>> record() {
		Map<String, List<String>> record = new LinkedHashMap<>();
		for (String table : database.sql(KEPT).query(String.class).list()) {
			record.put(table,
					new ArrayList<>(database.sql("select to_jsonb(t) - 'version' from app." + table + " t order by 1")
						.query(String.class)
						.list()));
		}
		return record;
	}

	private static Map<String, List<String>> alike(Map<String, List<String>> record) {
		Map<String, List<String>> alike = new LinkedHashMap<>();
		record.forEach((table, rows) -> alike.put(table,
				rows.stream().map(row -> row.replaceAll(DIFFERENT, "~")).sorted().toList()));
		return alike;
	}

	/** Waits until no step of the case is left to be carried out in the background. */
	private void settled(String caseId) throws InterruptedException {
		for (int tries = 0; tries < 400; tries++) {
			if (database.sql(WAITING).param(caseId).query(Integer.class).single() == 0) {
				return;
			}
			Thread.sleep(25);
		}
		throw new AssertionError("Steps of processes are still being carried out");
	}

	private String howEnded(String task) {
		return database.sql("select coalesce(ended_how, 'open') from task where id = ?")
			.param(task)
			.query(String.class)
			.single();
	}

	private String token(String username) {
		StaffId id = staff.findByUsername(username).map(StaffProfile::id).orElseThrow();
		return tokens.issue(id, "walk", Instant.now());
	}

}
