package org.alongside.staff;

import org.alongside.shared.Actor;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who works here, as the database knows it.
 */
@Component
@Transactional(readOnly = true)
class StoredDirectory implements StaffDirectory {

	private static final String NAMES = StoredDirectory.class.getName() + ".names";

	private final StaffMembers members;

	private final Teams teams;

	StoredDirectory(StaffMembers members, Teams teams) {
		this.members = members;
		this.teams = teams;
	}

	@Override
	public Optional<StaffProfile> find(StaffId id) {
		return members.find(id).map(StaffMember::profile);
	}

	@Override
	public List<StaffProfile> present(@Nullable StaffId after, int limit) {
		List<UUID> page = members.presentAfter(after == null ? new UUID(0, 0) : after.value(), Limit.of(limit));
		return page.isEmpty() ? List.of() : members.whole(page).stream().map(StaffMember::profile).toList();
	}

	@Override
	public Optional<StaffProfile> findByUsername(String username) {
		return members.findPresent(StaffingRules.username(username)).map(StaffMember::profile);
	}

	@Override
	public List<StaffProfile> members(TeamId team, Role role) {
		return members.inTeamWithRole(team, role).stream().map(StaffMember::profile).toList();
	}

	@Override
	public List<TeamProfile> teams() {
		return teams.byName().stream().map(Team::profile).toList();
	}

	@Override
	public Optional<TeamProfile> teamFor(String programme) {
		return teams.serving(programme).stream().findFirst().map(Team::profile);
	}

	/** Pages ask for the same few names again and again: each is read once a request. */
	@Override
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	@SuppressWarnings("unchecked")
	public @Nullable String nameOf(String actorReference) {
		if (!(Actor.of(actorReference) instanceof Actor.Person person)) {
			return null;
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return members.nameOf(person.id()).orElse(null);
		}
		Map<StaffId, Optional<String>> known = (Map<StaffId, Optional<String>>) request.getAttribute(NAMES,
				RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			known = new HashMap<>();
			request.setAttribute(NAMES, known, RequestAttributes.SCOPE_REQUEST);
		}
		return known.computeIfAbsent(person.id(), members::nameOf).orElse(null);
	}

	@Override
	public Map<StaffId, String> names(Collection<StaffId> ids) {
		return ids.isEmpty() ? Map.of()
				: members.names(ids)
					.stream()
					.collect(Collectors.toMap(StaffMembers.Named::getId, StaffMembers.Named::getName));
	}

}
