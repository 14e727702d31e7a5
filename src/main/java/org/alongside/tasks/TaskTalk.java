package org.alongside.tasks;

import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads how a task stands and what people wrote to each other about it.
 */
@Service
@Transactional(readOnly = true)
public class TaskTalk {

	/** Counts of questions stop here. */
	public static final int COUNT_LIMIT = 99;

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private final TaskTable tasks;

	private final TaskStanding standing;

	private final TaskConversation conversation;

	private final Colleagues colleagues;

	private final TaskRules rules;

	TaskTalk(TaskTable tasks, TaskStanding standing, TaskConversation conversation, Colleagues colleagues,
			TaskRules rules) {
		this.tasks = tasks;
		this.standing = standing;
		this.conversation = conversation;
		this.colleagues = colleagues;
		this.rules = rules;
	}

	/** Returns what stands beside a task that the reader has opened. */
	public Talk of(OpenTask open, StaffProfile reader) {
		TaskRow row = open.row();
		boolean mine = open.mayComplete();
		TaskStanding.Standing now = standing.of(row.id());
		return new Talk(now.heldUntil(), now.waitingFor(), conversation.notes(row.id()),
				conversation.questions(row.id()), mine ? colleagues.whoMayTake(row, reader) : List.of(),
				mine ? colleagues.whoMayBeAsked(row, reader) : List.of(), (int) rules.longestHold().toDays());
	}

	/**
	 * Returns open questions to a person, oldest first.
	 * @param after key of the page before, or null for the first
	 * @param limit at most this many
	 * @throws IllegalArgumentException if the key is not one of this list
	 */
	public KeysetPage<Asked> askedOf(StaffProfile person, @Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "1970-01-01T00:00:00Z", BEFORE_ALL.toString() }
				: after.split("_", 2);
		if (key.length != 2) {
			throw new IllegalArgumentException("Not a key of this list");
		}
		List<TaskQuestion> found = conversation.openFor(person.id(), Instant.parse(key[0]), UUID.fromString(key[1]),
				limit + 1);
		List<Asked> page = found.stream()
			.limit(limit)
			.map(question -> new Asked(question, tasks.find(question.taskId()).orElseThrow()))
			.toList();
		TaskQuestion last = found.size() > limit ? found.get(limit - 1) : null;
		return new KeysetPage<>(page, last == null ? null : last.asked() + "_" + last.id());
	}

	/** Returns how many questions wait for a person, at most one more than the limit. */
	public int count(StaffProfile person) {
		return conversation.countFor(person.id(), COUNT_LIMIT + 1);
	}

	/**
	 * How a task stands and what was written about it.
	 *
	 * @param heldUntil until when it rests, or null
	 * @param waitingFor whose answer it waits for, or null
	 * @param notes newest first
	 * @param questions newest first
	 * @param takers who may take it on instead of the reader
	 * @param people who may be asked
	 * @param longestHold for how many days it may rest
	 */
	public record Talk(@Nullable Instant heldUntil, @Nullable StaffId waitingFor, List<TaskNote> notes,
			List<TaskQuestion> questions, List<StaffProfile> takers, List<StaffProfile> people, int longestHold) {
	}

	/**
	 * A question with the task it is about.
	 */
	public record Asked(TaskQuestion question, TaskRow task) {
	}

}
