package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxItem;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inbox over HTTP.
 */
@RestController
class InboxApi {

	private static final int PAGE_LIMIT = 100;

	private final Inbox inbox;

	private final Clock clock;

	InboxApi(Inbox inbox, Clock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	/**
	 * Returns one page of a list. With the filters {@code stage}, {@code task},
	 * {@code worker} or {@code risk=acuity} a page may hold fewer tasks than the limit
	 * and still name a next one.
	 * @param view {@code mine}, {@code team}, {@code unassigned}, {@code held},
	 * {@code waiting} or {@code done}
	 * @param sort {@code priority} or {@code due}
	 * @param programme code of a programme
	 * @param stage id of the process of a stage, such as {@code intake}
	 * @param task process and task, such as {@code intake/screen-referral}
	 * @param caseNumber number of a case
	 * @param due {@code overdue}, {@code today} or {@code week}; each includes what is
	 * over
	 * @param worker who holds it; in the list {@code team}
	 * @param risk {@code safety} or {@code acuity}
	 * @param after {@code next} of the page before
	 * @param limit 1 to 100
	 */
	@GetMapping("/api/tasks")
	TaskPage list(@SignedIn StaffProfile me, @RequestParam(defaultValue = "mine") String view,
			@RequestParam(defaultValue = "priority") String sort,
			@RequestParam(required = false) @Nullable String programme,
			@RequestParam(required = false) @Nullable String stage,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String due,
			@RequestParam(required = false) @Nullable String worker,
			@RequestParam(required = false) @Nullable String risk,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > PAGE_LIMIT) {
			throw new RefusedException(FieldError.of("limit", "range", 1, PAGE_LIMIT));
		}
		Map<String, String> asked = new HashMap<>(Map.of("view", view, "sort", sort));
		put(asked, "programme", programme);
		put(asked, "stage", stage);
		put(asked, "task", task);
		put(asked, "case", caseNumber);
		put(asked, "due", due);
		put(asked, "worker", worker);
		put(asked, "risk", risk);
		KeysetPage<InboxItem> page = InboxList.page(inbox, me, InboxQuestion.of(asked), after, limit);
		Instant now = clock.instant();
		return new TaskPage(page.items().stream().map(item -> ListedTask.of(item, now)).toList(), page.next());
	}

	private static void put(Map<String, String> asked, String name, @Nullable String value) {
		if (value != null) {
			asked.put(name, value);
		}
	}

	/**
	 * One page of a list.
	 */
	record TaskPage(List<ListedTask> items, @Nullable String next) {
	}

	/**
	 * A task in a list.
	 */
	record ListedTask(String id, String process, String key, String name, String caseId, String caseNumber,
			String client, String programme, @Nullable String holder, Instant created, @Nullable Instant due,
			boolean overdue, int priority, int band, String reason, boolean unread, @Nullable Instant heldUntil,
			@Nullable String waitingFor, @Nullable Instant ended) {

		static ListedTask of(InboxItem item, Instant now) {
			TaskRow row = item.task();
			return new ListedTask(row.id(), row.process(), row.key(), row.name(), row.caseId().toString(),
					row.caseNumber(), row.clientName(), row.programme(), text(row.holder()), row.created(), row.due(),
					row.overdue(now), row.priority(), item.priority().band(), item.priority().reason(), item.unread(),
					item.heldUntil(), text(item.waitingFor()), row.ended());
		}

		private static @Nullable String text(@Nullable StaffId person) {
			return person == null ? null : person.toString();
		}

	}

}
