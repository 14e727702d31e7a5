package org.alongside.bench;

import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens the case file of five years beside that of somebody just referred. The long
 * history is what the demo agency's timelines hold, over and over, and a contact a week.
 */
@Tag("bench")
@RunningAgency
class CaseFileBench {

	private static final int ENTRIES = Integer.getInteger("bench.entries", 2000);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);

	/** Requests of each file before those that count. */
	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 3000);

	private static final int WEEKS = 5 * 52;

	private static final String OLD = """
			select id, worker_id, programme from case_file where stage = 'MONITORING' and worker_id is not null
			order by number limit 1
			""";

	private static final String HISTORY = """
			insert into timeline_entry (case_id, at, actor, kind, details, why)
			select :case, now() - interval '5 years' * row_number() over () / :entries, actor, kind, details, why
			from timeline_entry cross join generate_series(1, :entries) where case_id <> :case limit :entries
			""";

	private static final String CONTACTS = """
			insert into contact (id, version, case_id, worker_id, made, mode, contact_at, minutes, summary, why_not_made,
				next_step, reason, recorded_at)
			select gen_random_uuid(), 0, :case, worker_id, made, mode, now() - interval '1 week' * week, minutes, summary,
				why_not_made, next_step, reason, now() - interval '1 week' * week
			from (select * from contact limit 1) as one cross join generate_series(1, :weeks) as week
			""";

	private final ReceivingReferral referrals;

	private final StaffDirectory staff;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	CaseFileBench(@Autowired ReceivingReferral referrals, @Autowired StaffDirectory staff, @Autowired JdbcClient jdbc) {
		this.referrals = referrals;
		this.staff = staff;
		this.jdbc = jdbc;
	}

	@Test
	void measures() throws Exception {
		Map<String, Object> old = jdbc.sql(OLD).query().singleRow();
		StaffProfile worker = staff.find(new StaffId((UUID) old.get("worker_id"))).orElseThrow();
		CaseId fresh = received(String.valueOf(old.get("programme")));
		jdbc.sql(HISTORY).param("case", old.get("id")).param("entries", ENTRIES).update();
		jdbc.sql(CONTACTS).param("case", old.get("id")).param("weeks", WEEKS).update();
		jdbc.sql("vacuum (analyze) timeline_entry, contact").update();

		Visit visit = Visit.signIn(port, worker.username(), "walk-alongside");
		String oldFile = "/cases/" + old.get("id");
		String newFile = "/cases/" + fresh;
		for (int round = 0; round < WARM_UP; round++) {
			visit.get(oldFile);
			visit.get(newFile);
		}
		double before = Timing.p95(ROUNDS, () -> visit.get(newFile));
		double opened = Timing.p95(ROUNDS, () -> visit.get(oldFile));

		assertThat(visit.get(oldFile)).contains("next-page");
		Figure.write("casefile", Map.of("entries", ENTRIES, "contacts", WEEKS, "rounds", ROUNDS, "warmUp", WARM_UP),
				List.of(Figure.atMost("S5", opened, before, 2, "ms")));
	}

	private CaseId received(String programme) {
		NewClient person = new NewClient("New", "Person", LocalDate.of(1980, 2, 29), null, null, null, false, null,
				List.of(), List.of(), null, List.of(), "web");
		return referrals
			.receive(new ReferralReceived(person, programme, "self", null, "Needs help with the rent", null, List.of(),
					null), Actor.person(staff.findByUsername("ines").orElseThrow().id()), Instant.now())
			.caseId();
	}

}
