package org.alongside.cases;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Which entries of a timeline are wanted.
 *
 * @param sort only of this sort, or null for all
 * @param by only what this person did, or null for all
 */
public record TimelineFilter(@Nullable Sort sort, @Nullable StaffId by) {

	/** Everything. */
	public static final TimelineFilter ALL = new TimelineFilter(null, null);

	/**
	 * A sort of entries.
	 */
	public enum Sort {

		/** What people did. */
		ACTS,
		/** What the processes did by themselves. */
		STEPS,
		/** What was said to or by somebody outside. */
		MESSAGES,
		/** Who does what. */
		ASSIGNMENTS,
		/** Papers that were written, agreed or signed. */
		DOCUMENTS;

		/** Returns the name used in addresses and records, such as {@code acts}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
