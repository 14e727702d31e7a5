package org.alongside.clients;

import org.alongside.shared.ClientId;

import java.time.LocalDate;
import java.util.List;

/**
 * Alerts that follow from the record rather than being written by somebody. Contributed
 * by the module that knows of it.
 */
@FunctionalInterface
public interface StandingAlerts {

	/** Returns what holds for a client on a day, each with the kind that says it. */
	List<ClientAlerts.Alert> holding(ClientId client, LocalDate day);

}
