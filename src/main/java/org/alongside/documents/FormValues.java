package org.alongside.documents;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of the record can be written into the forms of other agencies; contributed by the
 * module that owns the data.
 */
public interface FormValues {

	/** Returns its place in the list, lowest first. */
	int order();

	/** Returns what can be written, in order. */
	List<Name> names();

	/**
	 * Returns the values of a case by name. What is not known is left out.
	 * @param by who fills the form
	 * @param locale the language of the form
	 * @param today the day in the agency's zone
	 */
	Map<String, Value> of(CaseId caseId, StaffProfile by, Locale locale, LocalDate today);

	/**
	 * A value by its name.
	 *
	 * @param name group and name with a dot between, such as {@code client.birthDate};
	 * its words are the messages {@code fill.group.<group>} and {@code fill.value.<name>}
	 * @param date whether it is a date
	 */
	record Name(String name, boolean date) {
	}

	/**
	 * A value.
	 *
	 * @param text its words in the language of the form
	 * @param code the code the words stand for, or null
	 * @param date the date, or null when it is none
	 * @param reaches whether it tells how or where to reach the client, so that the rules
	 * of safe contact are to be read first
	 */
	record Value(String text, @Nullable String code, @Nullable LocalDate date, boolean reaches) {

		/** Words. */
		public static Value of(String text) {
			return new Value(text, null, null, false);
		}

		/** Words that stand for a code. */
		public static Value coded(String code, String text) {
			return new Value(text, code, null, false);
		}

		/** A date. */
		public static Value of(LocalDate date) {
			return new Value(date.toString(), null, date, false);
		}

		/** Words that tell how or where to reach the client. */
		public static Value reaching(String text) {
			return new Value(text, null, null, true);
		}

	}

}
