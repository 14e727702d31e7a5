package org.alongside.clients;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import java.util.stream.Stream;

@Component
@Transactional
class RecordedAlerts implements ClientAlerts {

	private static final int LONGEST = 300;

	private static final String HOLDING = """
			select id, words, until, review_on from client_alert
			where client_id = :client and ended_at is null and until >= :day
			order by until, id limit :most
			""";

	private static final String ADD = """
			insert into client_alert (id, client_id, words, until, review_on, added_by, added_at)
			values (:id, :client, :words, :until, :review, :by, :at)
			""";

	private static final String END = """
			update client_alert set ended_by = :by, ended_at = :at, ended_why = :why
			where id = :id and client_id = :client and ended_at is null
			returning id, words, until, review_on
			""";

	private static final String REVIEW = """
			update client_alert set until = :until, review_on = :review, reviewed_by = :by, reviewed_at = :at
			where id = :id and client_id = :client and ended_at is null and until >= :today
			returning id, words, until, review_on
			""";

	private final JdbcClient jdbc;

	private final ObjectProvider<StandingAlerts> standing;

	RecordedAlerts(JdbcClient jdbc, ObjectProvider<StandingAlerts> standing) {
		this.jdbc = jdbc;
		this.standing = standing;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Alert> holding(ClientId client, LocalDate day) {
		return Stream
			.concat(standing.orderedStream().flatMap(one -> one.holding(client, day).stream()),
					written(client, day).stream())
			.toList();
	}

	private List<Alert> written(ClientId client, LocalDate day) {
		return jdbc.sql(HOLDING)
			.param("client", client.value())
			.param("day", day)
			.param("most", MOST)
			.query(RecordedAlerts::alert)
			.list();
	}

	@Override
	public Alert add(ClientId client, String words, LocalDate until, @Nullable LocalDate reviewOn, LocalDate today,
			Actor by, Instant at) {
		Alert alert = new Alert(UUID.randomUUID(), text("words", words), until, reviewOn);
		check(until, reviewOn, today);
		if (written(client, today).size() >= MOST) {
			throw new RefusedException(FieldError.of("words", "alertsFull", MOST));
		}
		jdbc.sql(ADD)
			.param("id", alert.id())
			.param("client", client.value())
			.param("words", alert.words())
			.param("until", until)
			.param("review", reviewOn)
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update();
		return alert;
	}

	@Override
	public Alert review(ClientId client, UUID alertId, LocalDate until, @Nullable LocalDate reviewOn, LocalDate today,
			Actor by, Instant at) {
		check(until, reviewOn, today);
		return jdbc.sql(REVIEW)
			.param("id", alertId)
			.param("client", client.value())
			.param("until", until)
			.param("review", reviewOn)
			.param("today", today)
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.query(RecordedAlerts::alert)
			.optional()
			.orElseThrow(() -> new NotFoundException("Alert"));
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

	private static void check(LocalDate until, @Nullable LocalDate reviewOn, LocalDate today) {
		if (until.isBefore(today)) {
			throw new RefusedException(FieldError.of("until", "alertOver"));
		}
		if (reviewOn != null && reviewOn.isBefore(today)) {
			throw new RefusedException(FieldError.of("reviewOn", "alertOver"));
		}
		if (reviewOn != null && reviewOn.isAfter(until)) {
			throw new RefusedException(FieldError.of("reviewOn", "alertReview"));
		}
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
				row.getObject("until", LocalDate.class), row.getObject("review_on", LocalDate.class));
	}

}
