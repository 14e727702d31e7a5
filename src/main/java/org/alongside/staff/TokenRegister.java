package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All personal access tokens.
 */
interface TokenRegister extends Repository<AccessToken, UUID> {

	AccessToken save(AccessToken token);

	@Query("select token from AccessToken token where token.staffId = :staffId order by token.createdAt desc, token.id")
	List<AccessToken> of(StaffId staffId, Limit limit);

	Optional<AccessToken> findByIdAndStaffId(UUID id, StaffId staffId);

	Optional<AccessToken> findByTokenHash(String tokenHash);

	/** Notes the use of a token without touching its version. */
	@Modifying
	@Query("""
			update AccessToken token set token.lastUsedAt = :at
			where token.id = :id and (token.lastUsedAt is null or token.lastUsedAt < :since)
			""")
	int used(UUID id, Instant at, Instant since);

}
