package org.alongside.safety;

import org.alongside.cases.CaseAccess;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reports that wait to be called in or handed in: for who made them and for who
 * supervises the team, and for nobody else.
 */
@Component
@Transactional(readOnly = true)
public class ReportsWaiting {

	/** More than anybody reads. */
	private static final int MOST = 50;

	private static final String WAITING = """
			select file.id, file.number, file.client_name, report.called_at is not null as called,
				case when report.called_at is null then report.call_due else report.written_due end as due
			from mandated_report report join case_file file on file.id = report.case_id
			where report.written_at is null
				and (report.reporter = :me or file.team_id = any(cast(:teams as uuid[])))
			order by report.written_due, report.id limit :limit
			""";

	private final CaseAccess access;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportsWaiting(CaseAccess access, JdbcClient jdbc, Clock clock) {
		this.access = access;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns what waits for somebody, most pressing first, at most 50. */
	public List<Row> of(StaffProfile reader) {
		Instant now = clock.instant();
		return jdbc.sql(WAITING)
			.param("me", Actor.person(reader.id()).reference())
			.param("teams", reader.supervises().stream().map(Object::toString).toArray(String[]::new))
			.param("limit", MOST)
			.query((row, number) -> new Row(new CaseId(row.getObject("id", UUID.class)), row.getString("number"),
					row.getString("client_name"), row.getBoolean("called"), row.getTimestamp("due").toInstant(),
					row.getTimestamp("due").toInstant().isBefore(now)))
			.list()
			.stream()
			.filter((row) -> access.maySee(reader, row.caseId()))
			.toList();
	}

	/**
	 * A report that waits.
	 *
	 * @param called whether it was called in, so that the written part is missing
	 * @param due by when that is to be done
	 * @param late whether that time is over
	 */
	public record Row(CaseId caseId, String number, String clientName, boolean called, Instant due, boolean late) {
	}

}
