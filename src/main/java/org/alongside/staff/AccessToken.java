package org.alongside.staff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A personal access token; what it says itself is known to its owner only.
 */
@Entity
@Table(name = "access_token")
class AccessToken {

	/** Long enough for a year's work, short enough to be thought of again. */
	static final Duration LIFETIME = Duration.ofDays(365);

	@Id
	private UUID id;

	@Version
	@Nullable private Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "staff_id"))
	private StaffId staffId;

	private String name;

	private String tokenHash;

	private Instant createdAt;

	private Instant expiresAt;

	@Nullable private Instant lastUsedAt;

	@Nullable private Instant revokedAt;

	@SuppressWarnings("NullAway")
	protected AccessToken() {
	}

	AccessToken(StaffId staffId, String name, String tokenHash, Instant at) {
		this.id = UUID.randomUUID();
		this.staffId = staffId;
		this.name = name;
		this.tokenHash = tokenHash;
		this.createdAt = at;
		this.expiresAt = at.plus(LIFETIME);
	}

	/** Does not work any more; a second time changes nothing. */
	AccessToken revoke(Instant at) {
		if (revokedAt == null) {
			this.revokedAt = at;
		}
		return this;
	}

	UUID id() {
		return id;
	}

	StaffId staffId() {
		return staffId;
	}

	AccessTokens.Issued issued() {
		return new AccessTokens.Issued(id, name, createdAt, expiresAt, lastUsedAt, revokedAt);
	}

}
