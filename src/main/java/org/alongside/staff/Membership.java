package org.alongside.staff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.alongside.shared.TeamId;

/**
 * Belonging to a team.
 *
 * @param team the team
 * @param supervises whether as its supervisor
 */
@Embeddable
record Membership(@Embedded @AttributeOverride(name = "value", column = @Column(name = "team_id")) TeamId team,
		boolean supervises) {

}
