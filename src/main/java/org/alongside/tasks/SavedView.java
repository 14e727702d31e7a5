package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A list with its order and filters under a name.
 *
 * @param id its identifier
 * @param owner who saved it
 * @param team the team it is shared with, or null when it is private
 * @param name its name
 * @param query what it shows, as in {@link InboxQuestion#query()}
 */
public record SavedView(UUID id, StaffId owner, @Nullable TeamId team, String name, String query) {

}
