package org.alongside.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The digests in their table.
 */
@Component
class Digests {

	/** Whoever comes second waits for the first and then finds it made. */
	private static final String ADD = """
			insert into digest (person, day, made_at, counts, items, mail_to, mail_state, mail_at)
			values (:person, :day, :at, cast(:counts as jsonb), cast(:items as jsonb), :mail,
				case when cast(:mail as varchar) is null then 'none' else 'due' end, :at)
			on conflict do nothing
			""";

	private static final String LAST_DAYS = """
			select distinct on (person) person, day, made_at from digest where person = any(cast(:people as uuid[]))
			order by person, day desc
			""";

	private static final String LATEST = "select * from digest where person = :person order by day desc limit 1";

	private static final String OF_DAY = "select * from digest where person = :person and day = :day";

	private static final String DAYS = "select day from digest where person = :person order by day desc limit :limit";

	private static final String PURGE = """
			delete from digest where (person, day) in
				(select person, day from digest where made_at < :before order by made_at limit :limit)
			""";

	private static final String TAKE_MAIL = """
			update digest set mail_state = 'sending', mail_attempts = mail_attempts + 1
			where (person, day) = (select person, day from digest where mail_state = 'due' and mail_at <= :now
				order by mail_at limit 1 for update skip locked)
			returning *
			""";

	private static final String MAILED = """
			update digest set mail_state = :state, mail_at = :at where person = :person and day = :day
			""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Digests(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Adds a digest in the current transaction.
	 * @param mailTo where a mail goes to, or null
	 * @return whether it was the first of its person and day
	 */
	boolean add(Digest digest, @Nullable String mailTo) {
		return jdbc.sql(ADD)
			.param("person", digest.person().value())
			.param("day", digest.day())
			.param("at", Timestamp.from(digest.madeAt()))
			.param("counts", write(digest.counts()))
			.param("items", write(digest.items()))
			.param("mail", mailTo)
			.update() > 0;
	}

	/** Returns the last digest of each of the people who have one. */
	Map<StaffId, Made> last(Collection<StaffId> people) {
		Map<StaffId, Made> last = new HashMap<>();
		jdbc.sql(LAST_DAYS)
			.param("people", people.stream().map(StaffId::toString).toArray(String[]::new))
			.query(row -> {
				last.put(new StaffId(row.getObject("person", UUID.class)),
						new Made(row.getObject("day", LocalDate.class), row.getTimestamp("made_at").toInstant()));
			});
		return last;
	}

	/** Finds a person's digest of a day, or the latest. */
	Optional<Digest> find(StaffId person, @Nullable LocalDate day) {
		return day == null ? jdbc.sql(LATEST).param("person", person.value()).query(this::digest).optional()
				: jdbc.sql(OF_DAY).param("person", person.value()).param("day", day).query(this::digest).optional();
	}

	/** Returns the days a person has a digest of, newest first. */
	List<LocalDate> days(StaffId person, int limit) {
		return jdbc.sql(DAYS)
			.param("person", person.value())
			.param("limit", limit)
			.query((row, number) -> row.getObject("day", LocalDate.class))
			.list();
	}

	int purge(Instant before, int limit) {
		return jdbc.sql(PURGE).param("before", Timestamp.from(before)).param("limit", limit).update();
	}

	/** Takes a mail that is to be sent; nobody else will. */
	Optional<Mail> takeMail(Instant now) {
		return jdbc.sql(TAKE_MAIL)
			.param("now", Timestamp.from(now))
			.query((row, number) -> new Mail(digest(row, number), row.getString("mail_to"),
					row.getInt("mail_attempts")))
			.optional();
	}

	/**
	 * Says what became of a mail.
	 * @param state {@code sent}, {@code failed}, or {@code due} for another try
	 * @param at when, or when to try again
	 */
	void mailed(Digest digest, String state, Instant at) {
		jdbc.sql(MAILED)
			.param("state", state)
			.param("at", Timestamp.from(at))
			.param("person", digest.person().value())
			.param("day", digest.day())
			.update();
	}

	private Digest digest(ResultSet row, int number) throws SQLException {
		return new Digest(new StaffId(row.getObject("person", UUID.class)), row.getObject("day", LocalDate.class),
				row.getTimestamp("made_at").toInstant(), read(row.getString("counts"), Digest.Counts.class),
				read(row.getString("items"), Digest.Items.class));
	}

	private String write(Object value) {
		try {
			return json.writeValueAsString(value);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A digest cannot be written", problem);
		}
	}

	private <T> T read(String text, Class<T> type) {
		try {
			return json.readValue(text, type);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A digest cannot be read", problem);
		}
	}

	/**
	 * When somebody's last digest was made.
	 */
	record Made(LocalDate day, Instant at) {
	}

	/**
	 * A mail that a digest is there.
	 */
	record Mail(Digest digest, String to, int attempts) {
	}

}
