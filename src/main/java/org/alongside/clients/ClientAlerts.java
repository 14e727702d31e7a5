package org.alongside.clients;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What everybody who opens a client's file must know at once. None stands for ever: each
 * has a last day, and may be ended before with a reason. One may have a day on which
 * somebody asks whether it still holds.
 */
public interface ClientAlerts {

	/** As many alerts as anybody still reads. */
	int MOST = 10;

	/**
	 * Returns the alerts that hold on the day: those that follow from the record, then
	 * those somebody wrote, that end first first.
	 */
	List<Alert> holding(ClientId client, LocalDate day);

	/**
	 * Adds an alert.
	 * @param until its last day, not before {@code today}
	 * @param reviewOn when it is to be asked whether it still holds, from {@code today}
	 * to its last day, or null
	 * @throws org.alongside.shared.RefusedException if the words are missing or longer
	 * than 300 characters, the last day is missing or over, or the client has
	 * {@value #MOST} alerts already
	 */
	Alert add(ClientId client, String words, LocalDate until, @Nullable LocalDate reviewOn, LocalDate today, Actor by,
			Instant at);

	/**
	 * Says that an alert still holds.
	 * @param until its last day from now on
	 * @param reviewOn when it is to be asked again, or null
	 * @throws org.alongside.shared.RefusedException if a day is over or the review comes
	 * after the last day
	 * @throws org.alongside.shared.NotFoundException if the client has no such open alert
	 */
	Alert review(ClientId client, UUID alertId, LocalDate until, @Nullable LocalDate reviewOn, LocalDate today,
			Actor by, Instant at);

	/**
	 * Ends an alert before its last day.
	 * @throws org.alongside.shared.RefusedException if the reason is missing or too long
	 * @throws org.alongside.shared.NotFoundException if the client has no such open alert
	 */
	Alert end(ClientId client, UUID alertId, String why, Actor by, Instant at);

	/**
	 * An alert.
	 *
	 * @param words what must be known; empty where its kind says it
	 * @param until its last day
	 * @param reviewOn when it is to be asked whether it still holds, or null
	 * @param kind code of what it says, where it follows from the record, or null where
	 * somebody wrote it; only those are added, reviewed and ended
	 */
	record Alert(UUID id, String words, LocalDate until, @Nullable LocalDate reviewOn, @Nullable String kind) {

		/** An alert that somebody wrote. */
		public Alert(UUID id, String words, LocalDate until, @Nullable LocalDate reviewOn) {
			this(id, words, until, reviewOn, null);
		}

		/** Returns whether somebody should ask by that day whether it still holds. */
		public boolean toReview(LocalDate day) {
			return reviewOn != null && !reviewOn.isAfter(day);
		}

	}

}
