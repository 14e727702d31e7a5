package org.alongside.cases;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What others did in the cases of a worker that the worker should hear of.
 */
@Component
public class CaseMoments {

	private static final int LIMIT = 20;

	/** The worker's open cases, and of each the newest part of its timeline. */
	private static final String SINCE = """
			select entry.id from case_file
			join timeline_entry entry on entry.case_id = case_file.id and entry.at >= :since
			where case_file.worker_id = :worker and case_file.closed_at is null and case_file.refused_at is null
				and entry.kind = any(:kinds) and entry.actor <> :self and (not :saying or entry.why is not null)
			order by entry.at desc limit :limit
			""";

	private static final String FIND = """
			select entry.id, entry.case_id, entry.kind, entry.why, entry.actor, case_file.number, case_file.client_name
			from timeline_entry entry join case_file on case_file.id = entry.case_id
			where entry.id = any(:ids) order by entry.at desc
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	CaseMoments(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * Returns the numbers of entries by others, newest first, at most 20.
	 * @param kinds kinds of timeline entries
	 * @param saying whether only those that say something
	 */
	@Transactional(readOnly = true)
	public List<Long> since(StaffId worker, Set<String> kinds, boolean saying, Instant since) {
		return jdbc.sql(SINCE)
			.param("worker", worker.value())
			.param("since", Timestamp.from(since))
			.param("kinds", kinds.toArray(String[]::new))
			.param("self", Actor.person(worker).reference())
			.param("saying", saying)
			.param("limit", LIMIT)
			.query(Long.class)
			.list();
	}

	/** Returns those of the entries whose case the person may see. */
	@Transactional(readOnly = true)
	public List<Moment> visible(StaffProfile person, Collection<Long> ids) {
		return jdbc.sql(FIND)
			.param("ids", ids.toArray(Long[]::new))
			.query(CaseMoments::moment)
			.list()
			.stream()
			.filter(one -> access.maySee(person, one.caseId()))
			.toList();
	}

	private static Moment moment(ResultSet row, int number) throws SQLException {
		return new Moment(row.getLong("id"), new CaseId(row.getObject("case_id", UUID.class)), row.getString("number"),
				row.getString("client_name"), row.getString("kind"), Actor.of(row.getString("actor")),
				row.getString("why"));
	}

	/**
	 * Something that somebody did in a case.
	 *
	 * @param id number of the entry
	 * @param caseId the case
	 * @param number the case's number
	 * @param clientName the client's name
	 * @param kind kind of the timeline entry
	 * @param by who did it
	 * @param why the words they said, or null
	 */
	public record Moment(long id, CaseId caseId, String number, String clientName, String kind, Actor by,
			@Nullable String why) {
	}

}
