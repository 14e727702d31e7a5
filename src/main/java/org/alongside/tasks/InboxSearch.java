package org.alongside.tasks;

import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * Finds open tasks by part of the client's name, the case number or the words of the
 * task, among those a person may see.
 */
@Component
@Transactional(readOnly = true)
public class InboxSearch {

	/** Most tasks that are found. */
	public static final int LIMIT = 50;

	/** Shorter texts are in nearly every name. */
	public static final int SHORTEST = 3;

	private static final String FIND = """
			select %s from (
				select * from task
				where ended_at is null and search_text like :text escape '\\'
					and (team_id = any(cast(:teams as uuid[])) or holder = :me
						or :agency and candidate_group = '%s')
				limit 5000) as task %s
			order by priority_order, due_at nulls last, task.id limit :limit
			""".formatted(Inbox.COLUMNS, ListKeys.AGENCY_GROUP, Inbox.PEOPLE);

	private final JdbcClient jdbc;

	InboxSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns at most {@link #LIMIT} tasks that contain the text, in order of priority;
	 * none when the text is shorter than {@link #SHORTEST}.
	 */
	public List<InboxItem> find(StaffProfile person, String text) {
		String wanted = SearchText.of(text);
		if (wanted.length() < SHORTEST) {
			return List.of();
		}
		return jdbc.sql(FIND)
			.param("text", "%" + wanted.replaceAll("([%_\\\\])", "\\\\$1") + "%")
			.param("teams", person.teams().stream().map(Object::toString).toArray(String[]::new))
			.param("me", person.id().value())
			.param("agency", person.is(Role.SUPERVISOR))
			.param("limit", LIMIT)
			.query(Inbox::item)
			.list();
	}

}
