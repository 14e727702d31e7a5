package org.alongside.live;

import org.alongside.staff.StaffProfile;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * When people want to be told nothing.
 */
public interface Quiet {

	/**
	 * Returns the moments at which a person is told nothing, by what they want now. The
	 * answer may be asked often: it reads nothing.
	 */
	Predicate<Instant> of(StaffProfile person);

}
