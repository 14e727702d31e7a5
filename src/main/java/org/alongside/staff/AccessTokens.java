package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Personal access tokens: how a program signs in for a person.
 */
public interface AccessTokens {

	/** What every token begins with. */
	String PREFIX = "al_";

	/**
	 * Issues a token.
	 * @param name what it is for, in the person's words; 1 to 100 characters
	 * @return the token; it cannot be had a second time
	 * @throws org.alongside.shared.RefusedException if the name is not allowed
	 */
	String issue(StaffId staffId, String name, Instant at);

	/**
	 * Revokes a token of the person; revoked ones stay so.
	 * @throws org.alongside.shared.NotFoundException if the person has no such token
	 */
	void revoke(StaffId staffId, UUID tokenId, Instant at);

	/** Returns the person's tokens, newest first, at most 200. */
	List<Issued> list(StaffId staffId);

	/** Returns whose token it is, if it is valid at this moment, and notes its use. */
	Optional<StaffId> holder(String token, Instant at);

	/**
	 * A token as its owner sees it.
	 *
	 * @param id its identifier
	 * @param name what it is for
	 * @param created when it was issued
	 * @param expires from when it does not work any more
	 * @param lastUsed when it was last used, to the minute, or null when never
	 * @param revoked when it was revoked, or null when not
	 */
	record Issued(UUID id, String name, Instant created, Instant expires, @Nullable Instant lastUsed,
			@Nullable Instant revoked) {

		/** Returns whether it works at this moment. */
		public boolean valid(Instant at) {
			return revoked == null && at.isBefore(expires);
		}

	}

}
