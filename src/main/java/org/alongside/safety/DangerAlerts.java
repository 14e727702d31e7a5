package org.alongside.safety;

import org.alongside.clients.ClientAlerts.Alert;
import org.alongside.clients.StandingAlerts;
import org.alongside.shared.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The alert that stands while somebody is in danger, and until they were asked again. It
 * follows the client of the case, and tells nobody more than that.
 */
@Component
class DangerAlerts implements StandingAlerts {

	private static final String HOLDING = """
			select crisis.id, crisis.ended_at is null as open, greatest(crisis.alert_until,
				case when crisis.ended_at is null then cast(:day as date) end) as until
			from case_file join crisis on crisis.case_id = case_file.id and crisis.settled_at is null
			where case_file.client_id = :client and (crisis.ended_at is null or crisis.alert_until >= :day)
			order by crisis.ended_at nulls first, crisis.raised_at limit 3
			""";

	private final JdbcClient jdbc;

	DangerAlerts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Alert> holding(ClientId client, LocalDate day) {
		return jdbc.sql(HOLDING)
			.param("client", client.value())
			.param("day", day)
			.query((row, number) -> new Alert(row.getObject("id", UUID.class), "",
					row.getObject("until", LocalDate.class), null,
					row.getBoolean("open") ? "alert.danger" : "alert.dangerOver"))
			.list();
	}

}
