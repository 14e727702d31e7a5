package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads who somebody is and what they may do, in one statement: each request begins with
 * it.
 */
@Component
class PresentProfiles {

	private static final String PRESENT = """
			select id, username, name, locale, zone, density, single_keys,
				array(select role from staff_role where staff_id = id) as roles,
				array(select team_id from team_membership where staff_id = id) as teams,
				array(select team_id from team_membership where staff_id = id and supervises) as supervised
			from staff_member where id = :id and left_at is null and (not demo or :demo)
			""";

	private final JdbcClient jdbc;

	PresentProfiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns somebody who works here now.
	 * @param demo whether people of the demo agency count
	 */
	Optional<StaffProfile> find(StaffId id, boolean demo) {
		return jdbc.sql(PRESENT)
			.param("id", id.value())
			.param("demo", demo)
			.query((row, number) -> profile(row))
			.optional();
	}

	private static StaffProfile profile(ResultSet row) throws SQLException {
		Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		return new StaffProfile(new StaffId(row.getObject("id", UUID.class)), row.getString("username"),
				row.getString("name"), roles, teams(row, "teams"), teams(row, "supervised"),
				Locale.forLanguageTag(row.getString("locale")), ZoneId.of(row.getString("zone")),
				Density.valueOf(row.getString("density")), row.getBoolean("single_keys"));
	}

	private static Set<TeamId> teams(ResultSet row, String column) throws SQLException {
		return Arrays.stream((UUID[]) row.getArray(column).getArray())
			.map(TeamId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

}
