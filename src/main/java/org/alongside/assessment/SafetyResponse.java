package org.alongside.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.List;

/**
 * What was done at once about a safety concern.
 */
@Embeddable
record SafetyResponse(@Column(name = "response_actions") @JdbcTypeCode(SqlTypes.JSON) List<String> actions,
		@Column(name = "response_taken") String taken, boolean safeNow, @Column(name = "responded_by") String by,
		@Column(name = "responded_at") Instant at) {
}
