package org.alongside.tasks;

import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a person typed at tasks and never sent, also where the task was finished by
 * somebody else, given to somebody else or withdrawn meanwhile.
 */
@Service
@Transactional(readOnly = true)
public class UnsentDrafts {

	private static final String OF_PERSON = """
			select task_id, version from task_draft where person = :person and version < :before
			order by version desc limit :limit
			""";

	private final JdbcClient jdbc;

	private final DraftTable drafts;

	private final TaskAccess access;

	UnsentDrafts(JdbcClient jdbc, DraftTable drafts, TaskAccess access) {
		this.jdbc = jdbc;
		this.drafts = drafts;
		this.access = access;
	}

	/**
	 * Returns the person's drafts, newest first, without those of tasks that are none of
	 * their business any more.
	 * @param after the key of the last page, or null for the first
	 * @throws NumberFormatException if the key is none
	 */
	public KeysetPage<Unsent> page(StaffProfile by, @Nullable String after, int size) {
		List<Key> keys = jdbc.sql(OF_PERSON)
			.param("person", by.id().value())
			.param("before", after == null ? Long.MAX_VALUE : Long.parseLong(after))
			.param("limit", size + 1)
			.query((row, number) -> new Key(row.getString("task_id"), row.getLong("version")))
			.list();
		List<Key> shown = keys.subList(0, Math.min(size, keys.size()));
		String next = keys.size() > size ? Long.toString(shown.get(size - 1).version()) : null;
		return new KeysetPage<>(shown.stream().flatMap(key -> unsent(by, key.task())).toList(), next);
	}

	private Stream<Unsent> unsent(StaffProfile by, String taskId) {
		try {
			TaskRow row = access.find(by, taskId);
			boolean open = row.ended() == null && access.mayComplete(by, row);
			return drafts.of(taskId)
				.stream()
				.filter(draft -> Objects.equals(draft.person(), by.id()))
				.map(draft -> new Unsent(row, draft, open));
		}
		catch (NotFoundException hidden) {
			return Stream.empty();
		}
	}

	private record Key(String task, long version) {
	}

	/**
	 * A draft and its task.
	 *
	 * @param open whether the person can still go on with it
	 */
	public record Unsent(TaskRow task, Draft draft, boolean open) {
	}

}
