package org.alongside.demo;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.DemoPeople;
import org.alongside.staff.Role;
import org.alongside.staff.Staffing;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who works at the demo agency.
 */
enum DemoStaff {

	INES("ines", "Inés Carrasco", Role.INTAKE_WORKER, DemoTeam.values()),
	TOM("tom", "Tom Avery", Role.INTAKE_WORKER, DemoTeam.values()),
	DANA("dana", "Dana Meyer", Role.CASE_MANAGER, DemoTeam.RIVERSIDE),
	MIGUEL("miguel", "Miguel Ortega", Role.CASE_MANAGER, DemoTeam.RIVERSIDE),
	RUTH("ruth", "Ruth Owusu", Role.CASE_MANAGER, DemoTeam.HARBOR),
	FAITH("faith", "Faith Nakamura", Role.CASE_MANAGER, DemoTeam.ELM),
	SAM("sam", "Sam Osei", Role.SUPERVISOR, DemoTeam.RIVERSIDE),
	HELEN("helen", "Helen Brandt", Role.SUPERVISOR, DemoTeam.HARBOR),
	ARTHUR("arthur", "Arthur Bello", Role.SUPERVISOR, DemoTeam.ELM),
	ANNA("anna", "Anna Lindgren", Role.PROCESS_ANALYST), PAULA("paula", "Paula Ramírez", Role.PRIVACY_OFFICER),
	ADAM("adam", "Adam Cole", Role.ADMINISTRATOR);

	static final String PASSWORD = "walk-alongside";

	/** Where the demo agency's people live and work. */
	static final ZoneId ZONE = ZoneId.of("America/New_York");

	private final String username;

	private final String fullName;

	private final Role role;

	private final List<DemoTeam> teams;

	DemoStaff(String username, String fullName, Role role, DemoTeam... teams) {
		this.username = username;
		this.fullName = fullName;
		this.role = role;
		this.teams = List.of(teams);
	}

	String username() {
		return username;
	}

	DemoPeople.DemoPerson person() {
		String where = teams.isEmpty() ? "" : teams.size() > 1 ? "Intake" : teams.get(0).title();
		return new DemoPeople.DemoPerson(username, fullName, List.of("role." + role.group()), where);
	}

	static void hireAll(Staffing staffing) {
		Map<DemoTeam, TeamId> made = new EnumMap<>(DemoTeam.class);
		for (DemoTeam team : DemoTeam.values()) {
			made.put(team, staffing.createTeam(team.title(), team.programmes()));
		}
		for (DemoStaff one : values()) {
			StaffId id = staffing.hire(one.username, one.fullName, PASSWORD, Set.of(one.role), Locale.ENGLISH, ZONE);
			staffing.keepForDemo(id);
			one.teams.forEach(team -> staffing.join(id, made.get(team), one.role == Role.SUPERVISOR));
		}
	}

	/**
	 * The teams of the demo agency.
	 */
	enum DemoTeam {

		RIVERSIDE("Riverside Health", "physical-health", "chronic-disease", "mental-health", "addiction"),
		HARBOR("Harbor Families", "child-welfare", "immigration", "occupational"),
		ELM("Elm Street Seniors", "ageing", "disability");

		private final String title;

		private final Set<String> programmes;

		DemoTeam(String title, String... programmes) {
			this.title = title;
			this.programmes = Set.of(programmes);
		}

		String title() {
			return title;
		}

		Set<String> programmes() {
			return programmes;
		}

	}

}
