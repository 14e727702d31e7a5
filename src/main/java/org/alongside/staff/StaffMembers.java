package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everybody who works here or did.
 */
interface StaffMembers extends Repository<StaffMember, StaffId> {

	String WHOLE = """
			select distinct member from StaffMember member
			left join fetch member.roles
			left join fetch member.memberships
			""";

	String IN_TEAM_WITH_ROLE = WHOLE
			+ """
					where member.leftAt is null
					and exists (select 1 from StaffMember one join one.memberships m where one.id = member.id and m.team = :team)
					and exists (select 1 from StaffMember one join one.roles r where one.id = member.id and r = :role)
					order by member.name, member.username
					""";

	StaffMember save(StaffMember member);

	@Query(WHOLE + "where member.id = :id")
	Optional<StaffMember> find(StaffId id);

	@Query(WHOLE + "where member.id = :id and member.leftAt is null")
	Optional<StaffMember> findPresent(StaffId id);

	@Query(WHOLE + "where member.username = :username and member.leftAt is null")
	Optional<StaffMember> findPresent(String username);

	@Query(IN_TEAM_WITH_ROLE)
	List<StaffMember> inTeamWithRole(TeamId team, Role role);

	@Query("select member.id.value from StaffMember member where member.leftAt is null and member.id.value > :after"
			+ " order by member.id.value")
	List<UUID> presentAfter(UUID after, Limit limit);

	@Query(WHOLE + "where member.id.value in :ids order by member.id.value")
	List<StaffMember> whole(Collection<UUID> ids);

	@Query("select member.name from StaffMember member where member.id = :id")
	Optional<String> nameOf(StaffId id);

	@Query("select member.id as id, member.name as name from StaffMember member where member.id in :ids")
	List<Named> names(Collection<StaffId> ids);

	boolean existsByUsername(String username);

	@Query("select exists (select 1 from StaffMember member where member.demo = false or :demo = true)")
	boolean anybody(boolean demo);

	/** Somebody's name. */
	interface Named {

		StaffId getId();

		String getName();

	}

}
