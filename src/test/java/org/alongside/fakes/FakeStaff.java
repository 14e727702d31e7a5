package org.alongside.fakes;

import org.alongside.shared.Actor;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.TeamProfile;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people who work here, in memory: one team that serves physical health.
 */
public class FakeStaff implements StaffDirectory {

	public final List<StaffProfile> people = new ArrayList<>();

	public FakeStaff with(StaffProfile... known) {
		people.addAll(List.of(known));
		return this;
	}

	@Override
	public Optional<StaffProfile> find(StaffId id) {
		return people.stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	@Override
	public Optional<StaffProfile> findByUsername(String username) {
		return people.stream().filter((one) -> one.username().equals(username)).findFirst();
	}

	@Override
	public List<StaffProfile> members(TeamId team, Role role) {
		return people.stream().filter((one) -> one.teams().contains(team) && one.is(role)).toList();
	}

	@Override
	public List<StaffProfile> present(@Nullable StaffId after, int limit) {
		return people.stream()
			.sorted(Comparator.comparing(one -> one.id().toString()))
			.filter(one -> after == null || one.id().toString().compareTo(after.toString()) > 0)
			.limit(limit)
			.toList();
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
		return people.stream()
			.filter((one) -> Actor.person(one.id()).reference().equals(actorReference))
			.map(StaffProfile::name)
			.findFirst()
			.orElse(null);
	}

}
