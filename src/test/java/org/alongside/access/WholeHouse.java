package org.alongside.access;

import org.alongside.clients.NewClient;
import org.alongside.clocks.ChangingRules;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.staff.TeamProfile;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The whole product with a team that has a case, and people outside of it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
abstract class WholeHouse {

	/** What every request may add to: who looked, who signed in, who is where. */
	private static final Set<String> KEPT_OF_REQUESTS = Set.of("audit_entry", "audit_head", "sign_in_attempt",
			"spring_session", "spring_session_attributes", "access_token");

	@Autowired
	MockMvc mvc;

	@Autowired
	Staffing staffing;

	@Autowired
	StaffDirectory directory;

	@Autowired
	JdbcClient database;

	@Autowired
	private ReceivingReferral receiving;

	@Autowired
	private ChangingRules rules;

	/**
	 * What the product notices by itself soon after its start does not fall into a test.
	 */
	@BeforeEach
	void noticeRules() {
		rules.notice();
	}

	TeamId team() {
		return directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
	}

	TeamId otherTeam() {
		return staffing.createTeam("Others " + UUID.randomUUID(), Set.of());
	}

	StaffProfile hire(TeamId team, Role... roles) {
		StaffId id = staffing.hire("w" + UUID.randomUUID(), "Dana Reyes", "correct horse battery", Set.of(roles),
				Locale.ENGLISH, ZoneId.of("America/New_York"));
		staffing.join(id, team, List.of(roles).contains(Role.SUPERVISOR));
		return directory.find(id).orElseThrow();
	}

	CaseId received(StaffProfile by, String givenName) {
		NewClient person = new NewClient(givenName, "Ruiz", LocalDate.of(1980, 11, 24), null, null, "es", false, null,
				List.of(), List.of(), null, List.of(), "web");
		ReferralReceived referral = new ReferralReceived(person, "mental-health", "Riverside Clinic", null,
				"Low for weeks", null, List.of(), null);
		return receiving.receive(referral, Actor.person(by.id()), Instant.now()).caseId();
	}

	String openTask(CaseId caseId) {
		return database.sql("select id from app.task where case_id = ? and ended_at is null")
			.param(caseId.value())
			.query(String.class)
			.list()
			.get(0);
	}

	/**
	 * Returns how many rows each table has, but those that requests themselves add to.
	 */
	Map<String, Long> rows() {
		List<String> tables = database.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				where table_schema in ('app', 'camunda') and table_type = 'BASE TABLE'
				order by 1
				""").query(String.class).list();
		Map<String, Long> rows = new LinkedHashMap<>();
		for (String table : tables) {
			if (!KEPT_OF_REQUESTS.contains(table.substring(table.indexOf('.') + 1))) {
				rows.put(table, database.sql("select count(*) from " + table).query(Long.class).single());
			}
		}
		return rows;
	}

}
