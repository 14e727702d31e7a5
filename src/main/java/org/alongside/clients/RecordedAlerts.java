package org.alongside.clients;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Component
@Transactional
class RecordedAlerts implements ClientAlerts {

	private static final int LONGEST = 300;

	private static final String HOLDING = """
			select id, words, until from client_alert
			where client_id = :client and ended_at is null and until >= :day
			order by until, id limit :most
			""";

	private static final String ADD = """
			insert into client_alert (id, client_id, words, until, added_by, added_at)
			values (:id, :client, :words, :until, :by, :at)
			""";

	private static final String END = """
			update client_alert set ended_by = :by, ended_at = :at, ended_why = :why
			where id = :id and client_id = :client and ended_at is null
			returning id, words, until
			""";

	private final JdbcClient jdbc;

	RecordedAlerts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Alert> holding(ClientId client, LocalDate day) {
		return jdbc.sql(HOLDING)
			.param("client", client.value())
			.param("day", day)
			.param("most", MOST)
			.query(RecordedAlerts::alert)
			.list();
	}

	@Override
	public Alert add(ClientId client, String words, LocalDate until, LocalDate today, Actor by, Instant at) {
		Alert alert = new Alert(UUID.randomUUID(), text("words", words), until);
		if (until.isBefore(today)) {
			throw new RefusedException(FieldError.of("until", "alertOver"));
		}
		if (holding(client, today).size() >= MOST) {
			throw new RefusedException(FieldError.of("words", "alertsFull", MOST));
		}
		jdbc.sql(ADD)
			.param("id", alert.id())
			.param("client", client.value())
			.param("words", alert.words())
			.param("until", until)
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update();
		return alert;
	}

	@Override
	public Alert end(ClientId client, UUID alertId, String why, Actor by, Instant at) {
		return jdbc.sql(END)
			.param("id", alertId)
			.param("client", client.value())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.param("why", text("why", why))
			.query(RecordedAlerts::alert)
			.optional()
			.orElseThrow(() -> new NotFoundException("Alert"));
	}

	private static String text(String field, String words) {
		String text = words.strip();
		if (text.isEmpty()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (text.length() > LONGEST) {
			throw new RefusedException(FieldError.of(field, "maxLength", LONGEST));
		}
		return text;
	}

	private static Alert alert(ResultSet row, int number) throws SQLException {
		return new Alert(row.getObject("id", UUID.class), row.getString("words"),
				row.getObject("until", LocalDate.class));
	}

}
