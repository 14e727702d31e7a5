package org.alongside.tasks;

import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Views under a name, private or shared with a team, and how somebody last looked at each
 * list. A view shows the reader's own lists: sharing it gives nobody to see more.
 */
@Component
@Transactional
public class SavedViews {

	/** Most views one person may save. */
	public static final int MOST = 50;

	/** Longest name of a view. */
	public static final int NAME_LENGTH = 60;

	private static final String SHELF = """
			select 0 as kind, cast(null as uuid) as id, staff_id as owner, cast(null as uuid) as team_id, view as name,
				filters from inbox_memory where staff_id = :me
			union all
			(select 1, id, owner, team_id, name, filters from saved_view where owner = :me order by name limit 50)
			union all
			(select 1, id, owner, team_id, name, filters from saved_view
			where team_id = any(cast(:teams as uuid[])) and owner <> :me order by name limit 50)
			order by kind, name, id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns what a person keeps, in one statement. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public InboxShelf shelf(StaffProfile person) {
		Map<InboxView, String> remembered = new EnumMap<>(InboxView.class);
		List<SavedView> views = new ArrayList<>();
		jdbc.sql(SHELF)
			.param("me", person.id().value())
			.param("teams", person.teams().stream().map(TeamId::toString).toArray(String[]::new))
			.query(row -> {
				if (row.getInt("kind") == 0) {
					remembered.put(InboxView.of(row.getString("name")), row.getString("filters"));
				}
				else {
					UUID team = row.getObject("team_id", UUID.class);
					views.add(new SavedView(row.getObject("id", UUID.class),
							new StaffId(row.getObject("owner", UUID.class)), team == null ? null : new TeamId(team),
							row.getString("name"), row.getString("filters")));
				}
			});
		return new InboxShelf(remembered, views);
	}

	/** Remembers how a person looks at a list. */
	public void remember(StaffProfile person, InboxQuestion question) {
		jdbc.sql("""
				insert into inbox_memory (staff_id, view, filters) values (:me, :view, :filters)
				on conflict (staff_id, view) do update set filters = excluded.filters
				""")
			.param("me", person.id().value())
			.param("view", question.view().code())
			.param("filters", question.query())
			.update();
	}

	/**
	 * Saves a view.
	 * @param team the team to share it with, or null to keep it private
	 * @throws RefusedException if the name is missing or too long, the team is not one of
	 * the person's, or they have {@link #MOST} views
	 */
	public UUID save(StaffProfile person, String name, InboxQuestion question, @Nullable TeamId team) {
		String named = name(name);
		if (team != null && !person.teams().contains(team)) {
			throw new RefusedException(FieldError.of("team", "option"));
		}
		int kept = jdbc.sql("select count(*) from saved_view where owner = :me")
			.param("me", person.id().value())
			.query(Integer.class)
			.single();
		if (kept >= MOST) {
			throw new RefusedException(FieldError.of("name", "tooManyViews", MOST));
		}
		UUID id = UUID.randomUUID();
		jdbc.sql("""
				insert into saved_view (id, owner, team_id, name, view, filters, created_at)
				values (:id, :me, :team, :name, :view, :filters, :now)
				""")
			.param("id", id)
			.param("me", person.id().value())
			.param("team", team == null ? null : team.value())
			.param("name", named)
			.param("view", question.view().code())
			.param("filters", question.query())
			.param("now", Timestamp.from(clock.instant()))
			.update();
		return id;
	}

	/**
	 * Gives a view another name.
	 * @throws NotFoundException if it is not one of the person's own
	 * @throws RefusedException if the name is missing or too long
	 */
	public void rename(StaffProfile person, UUID id, String name) {
		changed(jdbc.sql("select count(*) from saved_view where id = :id and owner = :me")
			.param("id", id)
			.param("me", person.id().value())
			.query(Integer.class)
			.single());
		changed(jdbc.sql("update saved_view set name = :name where id = :id and owner = :me")
			.param("name", name(name))
			.param("id", id)
			.param("me", person.id().value())
			.update());
	}

	/**
	 * Deletes a view: one's own, or one that is shared with a team one supervises.
	 * @throws NotFoundException if it is neither
	 */
	public void delete(StaffProfile person, UUID id) {
		changed(jdbc
			.sql("delete from saved_view where id = :id and (owner = :me or team_id = any(cast(:teams as uuid[])))")
			.param("id", id)
			.param("me", person.id().value())
			.param("teams", person.supervises().stream().map(TeamId::toString).toArray(String[]::new))
			.update());
	}

	private static void changed(int rows) {
		if (rows == 0) {
			throw new NotFoundException("View");
		}
	}

	private static String name(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty()) {
			throw new RefusedException(FieldError.of("name", "required"));
		}
		if (stripped.length() > NAME_LENGTH) {
			throw new RefusedException(FieldError.of("name", "max-length", NAME_LENGTH));
		}
		return stripped;
	}

}
