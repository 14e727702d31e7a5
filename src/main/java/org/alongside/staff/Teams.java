package org.alongside.staff;

import org.alongside.shared.TeamId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;

/**
 * All teams.
 */
interface Teams extends Repository<Team, TeamId> {

	Team save(Team team);

	boolean existsById(TeamId id);

	boolean existsByName(String name);

	@Query("select distinct team from Team team left join fetch team.programmes order by team.name")
	List<Team> byName();

	@Query("""
			select distinct team from Team team left join fetch team.programmes
			where :programme member of team.programmes order by team.name
			""")
	List<Team> serving(String programme);

}
