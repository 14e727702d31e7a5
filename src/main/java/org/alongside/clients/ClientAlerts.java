package org.alongside.clients;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What everybody who opens a client's file must know at once. None stands for ever: each
 * has a last day, and may be ended before with a reason.
 */
public interface ClientAlerts {

	/** As many alerts as anybody still reads. */
	int MOST = 10;

	/** Returns the alerts that hold on the day, those that end first first. */
	List<Alert> holding(ClientId client, LocalDate day);

	/**
	 * Adds an alert.
	 * @param until its last day, not before {@code today}
	 * @throws org.alongside.shared.RefusedException if the words are missing or longer
	 * than 300 characters, the last day is missing or over, or the client has
	 * {@value #MOST} alerts already
	 */
	Alert add(ClientId client, String words, LocalDate until, LocalDate today, Actor by, Instant at);

	/**
	 * Ends an alert before its last day.
	 * @throws org.alongside.shared.RefusedException if the reason is missing or too long
	 * @throws org.alongside.shared.NotFoundException if the client has no such open alert
	 */
	Alert end(ClientId client, UUID alertId, String why, Actor by, Instant at);

	/**
	 * An alert.
	 *
	 * @param words what must be known
	 * @param until its last day
	 */
	record Alert(UUID id, String words, LocalDate until) {
	}

}
