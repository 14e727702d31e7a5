package org.alongside.staff;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues tokens and knows them again by their hash.
 */
@Component
@Transactional
class StoredTokens implements AccessTokens {

	/** A program may call often; when it did so is kept to the minute. */
	private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

	private final TokenRegister register;

	private final AuditLog audit;

	private final SecureRandom random = new SecureRandom();

	StoredTokens(TokenRegister register, AuditLog audit) {
		this.register = register;
		this.audit = audit;
	}

	@Override
	public String issue(StaffId staffId, String name, Instant at) {
		byte[] secret = new byte[32];
		random.nextBytes(secret);
		String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		AccessToken issued = register
			.save(new AccessToken(staffId, StaffingRules.requireName(name, 100), hash(token), at));
		audit.act(Actor.person(staffId), "token.issued", null, Map.of("token", issued.id().toString()));
		return token;
	}

	@Override
	public void revoke(StaffId staffId, UUID tokenId, Instant at) {
		register.findByIdAndStaffId(tokenId, staffId).orElseThrow(() -> new NotFoundException("Token")).revoke(at);
		audit.act(Actor.person(staffId), "token.revoked", null, Map.of("token", tokenId.toString()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Issued> list(StaffId staffId) {
		return register.of(staffId, Limit.of(200)).stream().map(AccessToken::issued).toList();
	}

	@Override
	public Optional<StaffId> holder(String token, Instant at) {
		if (!token.startsWith(PREFIX)) {
			return Optional.empty();
		}
		Optional<AccessToken> found = register.findByTokenHash(hash(token)).filter(known -> known.issued().valid(at));
		found.ifPresent(known -> noteUse(known, at));
		return found.map(AccessToken::staffId);
	}

	private void noteUse(AccessToken token, Instant at) {
		Instant noted = token.issued().lastUsed();
		Instant since = at.minus(USE_NOTED_EVERY);
		if (noted == null || noted.isBefore(since)) {
			register.used(token.id(), at, since);
		}
	}

	/** A random token of 256 bits needs no slow hash: it cannot be guessed. */
	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
