package org.alongside.safety;

import org.alongside.cases.CaseAccess;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is in danger now in the teams somebody answers for, or of whom they were told. It
 * stands there until an answer ends it; nothing else takes it away.
 */
@Component
@Transactional
public class ActNow {

	/** More than anybody reads. */
	private static final int MOST = 50;

	private static final String OPEN = """
			select file.id, file.number, file.client_name, file.programme, crisis.level, crisis.raised_at,
				(select max(recorded_at) from crisis_entry where crisis_id = crisis.id) as last_at,
				notice.told_at is not null and notice.seen_at is null as unseen
			from crisis join case_file file on file.id = crisis.case_id
			left join crisis_notice notice on notice.crisis_id = crisis.id and notice.person = :me
			where crisis.ended_at is null
				and (file.team_id = any(cast(:teams as uuid[])) or notice.person is not null)
			order by crisis.raised_at, crisis.id limit :limit
			""";

	private static final String SEEN = """
			update crisis_notice set seen_at = :at where person = :me and seen_at is null
				and crisis_id in (select id from crisis where case_id = :case and settled_at is null)
			""";

	private static final String STATE = """
			select ended_at is null from crisis where case_id = :case and settled_at is null
			""";

	private final CaseAccess access;

	private final JdbcClient jdbc;

	ActNow(CaseAccess access, JdbcClient jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	/** Returns who is in danger, longest first, of whom the person may know. */
	@Transactional(readOnly = true)
	public List<Row> of(StaffProfile reader) {
		return jdbc.sql(OPEN)
			.param("me", reader.id().value())
			.param("teams", reader.supervises().stream().map(Object::toString).toArray(String[]::new))
			.param("limit", MOST)
			.query((row, number) -> new Row(new CaseId(row.getObject("id", UUID.class)), row.getString("number"),
					row.getString("client_name"), row.getString("programme"), row.getString("level"),
					row.getTimestamp("raised_at").toInstant(), row.getTimestamp("last_at").toInstant(),
					row.getBoolean("unseen")))
			.list()
			.stream()
			.filter(row -> access.maySee(reader, row.caseId()))
			.toList();
	}

	/**
	 * Returns whether somebody is in danger in a case, or was and is asked again; empty
	 * where nothing is known.
	 */
	@Transactional(readOnly = true)
	public Optional<Boolean> inDanger(CaseId caseId) {
		return jdbc.sql(STATE).param("case", caseId.value()).query(Boolean.class).optional();
	}

	/** Who was told of a danger has looked. */
	void seen(StaffProfile reader, CaseId caseId, Instant at) {
		jdbc.sql(SEEN)
			.param("at", Timestamp.from(at))
			.param("me", reader.id().value())
			.param("case", caseId.value())
			.update();
	}

	/**
	 * Somebody in danger.
	 *
	 * @param level how grave it is
	 * @param since since when
	 * @param last when something was last said
	 * @param unseen whether the reader was told and has not looked yet
	 */
	public record Row(CaseId caseId, String number, String clientName, String programme, @Nullable String level,
			Instant since, Instant last, boolean unseen) {
	}

}
