package org.alongside.tasks;

import org.alongside.engine.EngineTaskEvent;
import org.alongside.live.ChangeAudience;
import org.alongside.live.LiveChanges;
import org.alongside.live.Topic;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Lets open inboxes know what happened to tasks, once it is committed.
 */
@Component
class TaskChanges implements ChangeAudience {

	private static final String WHOSE = """
			select distinct team_id, holder from task where id = any(cast(:ids as varchar[]))
			""";

	private final LiveChanges live;

	private final JdbcClient jdbc;

	TaskChanges(LiveChanges live, JdbcClient jdbc) {
		this.live = live;
		this.jdbc = jdbc;
	}

	@TransactionalEventListener
	void on(EngineTaskEvent event) {
		live.changed(event.task().id());
	}

	@TransactionalEventListener
	void on(TaskStandingChanged changed) {
		live.changed(changed.taskId());
	}

	@Override
	@Transactional(readOnly = true)
	public Set<Topic> of(Set<String> taskIds) {
		Set<Topic> topics = new HashSet<>();
		jdbc.sql(WHOSE).param("ids", taskIds.toArray(String[]::new)).query(row -> {
			topics.add(Topic.team(new TeamId(row.getObject("team_id", UUID.class))));
			UUID holder = row.getObject("holder", UUID.class);
			if (holder != null) {
				topics.add(Topic.person(new StaffId(holder)));
			}
		});
		return topics;
	}

}
