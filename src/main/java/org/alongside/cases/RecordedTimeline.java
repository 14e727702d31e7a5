package org.alongside.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The timeline in its table: written in the caller's transaction, read newest first.
 */
@Component
@Transactional
class RecordedTimeline implements Timeline, TimelineReading {

	private static final String ADD = """
			insert into timeline_entry (case_id, at, actor, kind, details, why)
			values (:case, :at, :actor, :kind, cast(:details as jsonb), :why)
			""";

	private static final String PAGE = """
			select id, at, actor, kind, details, why, task_id, taken_back_at from timeline_entry
			where case_id = :case and (at, id) < (:at, :id) %s
			order by at desc, id desc limit :limit
			""";

	private static final String TAKEN_BACK = """
			update timeline_entry set taken_back_at = :at where task_id = :task and taken_back_at is null
			""";

	private static final String OF_SORT = " and sort = :sort";

	private static final String BY = " and actor = :actor";

	private static final String DOERS = """
			select distinct actor from timeline_entry where case_id = :case and actor like 'staff:%' limit 50
			""";

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final StaffDirectory staff;

	private final ObjectProvider<TimelineVeil> veils;

	RecordedTimeline(JdbcClient jdbc, ObjectMapper json, StaffDirectory staff, ObjectProvider<TimelineVeil> veils) {
		this.veils = veils;
		this.staff = staff;
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public void add(CaseId caseId, Actor by, String kind, Map<String, String> values, @Nullable String why,
			Instant at) {
		jdbc.sql(ADD)
			.param("case", caseId.value())
			.param("at", Timestamp.from(at))
			.param("actor", by.reference())
			.param("kind", kind)
			.param("details", write(values))
			.param("why", why)
			.update();
	}

	@Override
	public void takenBack(String taskId, Instant at) {
		jdbc.sql(TAKEN_BACK).param("task", taskId).param("at", Timestamp.from(at)).update();
	}

	@Override
	@Transactional(readOnly = true)
	public KeysetPage<TimelineEntry> page(StaffProfile reader, CaseId caseId, TimelineFilter wanted,
			@Nullable String after, int limit) {
		String[] key = after == null ? new String[] { END_OF_TIME.toString(), "0" } : after.split("_", 2);
		List<TimelineEntry> found = jdbc
			.sql(PAGE.formatted((wanted.sort() == null ? "" : OF_SORT) + (wanted.by() == null ? "" : BY)))
			.param("case", caseId.value())
			.param("at", Timestamp.from(Instant.parse(key[0])))
			.param("id", Long.parseLong(key[1]))
			.param("sort", wanted.sort() == null ? null : wanted.sort().code())
			.param("actor", wanted.by() == null ? null : Actor.person(wanted.by()).reference())
			.param("limit", limit + 1)
			.query(this::read)
			.list();
		if (found.size() <= limit) {
			return new KeysetPage<>(veiled(found, reader, caseId), null);
		}
		TimelineEntry last = found.get(limit - 1);
		return new KeysetPage<>(veiled(found.subList(0, limit), reader, caseId), last.at() + "_" + last.id());
	}

	private List<TimelineEntry> veiled(List<TimelineEntry> found, StaffProfile reader, CaseId caseId) {
		List<TimelineEntry> seen = found;
		for (TimelineVeil veil : veils) {
			Function<TimelineEntry, Optional<TimelineEntry>> over = veil.over(reader, caseId);
			seen = seen.stream().map(over).flatMap(Optional::stream).toList();
		}
		return seen;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Doer> doers(CaseId caseId) {
		return jdbc.sql(DOERS)
			.param("case", caseId.value())
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.map(this::doer)
			.sorted(Comparator.comparing(Doer::name))
			.toList();
	}

	private Doer doer(String reference) {
		Actor.Person person = (Actor.Person) Actor.of(reference);
		String name = staff.nameOf(reference);
		return new Doer(person.id(), name == null ? "?" : name);
	}

	private TimelineEntry read(ResultSet row, int number) throws SQLException {
		return new TimelineEntry(row.getLong("id"), row.getTimestamp("at").toInstant(),
				Actor.of(row.getString("actor")), row.getString("kind"), values(row.getString("details")),
				row.getString("why"), row.getString("task_id"), moment(row.getTimestamp("taken_back_at")));
	}

	private static @Nullable Instant moment(@Nullable Timestamp at) {
		return at == null ? null : at.toInstant();
	}

	private Map<String, String> values(String text) {
		try {
			return json.readValue(text, VALUES);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A timeline entry cannot be read", problem);
		}
	}

	private String write(Map<String, String> values) {
		try {
			return json.writeValueAsString(values);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A timeline entry cannot be written", problem);
		}
	}

}
