package org.alongside.fakes;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.TeamProfile;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A staff of one team that serves physical health, and nobody by name.
 */
public class FakeStaff implements StaffDirectory {

	@Override
	public Optional<StaffProfile> find(StaffId id) {
		return Optional.empty();
	}

	@Override
	public Optional<StaffProfile> findByUsername(String username) {
		return Optional.empty();
	}

	@Override
	public List<StaffProfile> members(TeamId team, Role role) {
		return List.of();
	}

	@Override
	public List<TeamProfile> teams() {
		return List.of(new TeamProfile(People.TEAM, "Health", Set.of("physical-health")));
	}

	@Override
	public Optional<TeamProfile> teamFor(String programme) {
		return teams().stream().filter((team) -> team.programmes().contains(programme)).findFirst();
	}

	@Override
	public @Nullable String nameOf(String actorReference) {
		return null;
	}

}
