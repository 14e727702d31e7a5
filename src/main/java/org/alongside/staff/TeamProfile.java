package org.alongside.staff;

import org.alongside.shared.TeamId;

import java.util.Set;

/**
 * A team.
 *
 * @param id its identifier
 * @param name its name
 * @param programmes codes of the programmes it serves
 */
public record TeamProfile(TeamId id, String name, Set<String> programmes) {

}
