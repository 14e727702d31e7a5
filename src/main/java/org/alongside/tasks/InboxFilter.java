package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What of a list is wanted; null means all. Programme, due and safety are ranges of an
 * index, a case number is looked up; the rest is looked at while the list is walked,
 * within a budget.
 *
 * @param programme code of a programme
 * @param process id of the process of a stage, such as {@code intake}
 * @param step process and task, such as {@code intake/screen-referral}
 * @param caseNumber number of a client's case
 * @param due by when it is due
 * @param worker who holds it; in the list of a team
 * @param risk only tasks about a danger, or of clients who need much support
 */
public record InboxFilter(@Nullable String programme, @Nullable String process, @Nullable String step,
		@Nullable String caseNumber, @Nullable Due due, @Nullable StaffId worker, @Nullable Risk risk) {

	/** Everything. */
	public static final InboxFilter NONE = new InboxFilter(null, null, null, null, null, null, null);

	/** Returns whether something has to be looked at row by row. */
	boolean walks() {
		return process != null || step != null || worker != null || risk == Risk.ACUITY;
	}

	/** By when a task is due; each includes what is over. */
	public enum Due {

		/** Its time is over. */
		OVERDUE,
		/** At the latest at the end of today. */
		TODAY,
		/** At the latest at the end of the sixth day after today. */
		WEEK;

		/** Returns the name used in addresses. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What is at stake. */
	public enum Risk {

		/** Tasks of the first band. */
		SAFETY,
		/** Clients with acuity 3 (high) or 4 (crisis). */
		ACUITY;

		/** Returns the name used in addresses. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
