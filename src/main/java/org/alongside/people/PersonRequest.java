package org.alongside.people;

import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to another team: may we know who it is that you know and who is like the
 * person of our case?
 *
 * @param caseId the case of those who ask
 * @param team the team whose supervisor decides
 * @param askedBy reference of who asks
 * @param released the decision, or null while it is open
 */
public record PersonRequest(UUID id, CaseId caseId, ClientId client, TeamId team, String why, String askedBy,
		Instant askedAt, @Nullable Boolean released) {

	/** Returns {@code waiting}, {@code released} or {@code refused}. */
	public String state() {
		return released == null ? "waiting" : released ? "released" : "refused";
	}

}
