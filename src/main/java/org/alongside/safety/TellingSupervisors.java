package org.alongside.safety;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseSummary;
import org.alongside.live.LiveChanges;
import org.alongside.shared.Actor;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells who answers for a team that somebody is in danger: at once, whatever they chose
 * about quiet hours and digests, and without asking anything of them. Where nobody
 * supervises the team, its members are told.
 */
@Component
class TellingSupervisors {

	private static final Actor SAFETY = Actor.automatic("safety");

	/** Told again is news again. */
	private static final String TELL = """
			insert into crisis_notice (crisis_id, person, told_at) values (:crisis, :person, :at)
			on conflict (crisis_id, person) do update set told_at = :at, seen_at = null
			""";

	private final StaffDirectory staff;

	private final CaseActs acts;

	private final LiveChanges live;

	private final JdbcClient jdbc;

	TellingSupervisors(StaffDirectory staff, CaseActs acts, LiveChanges live, JdbcClient jdbc) {
		this.staff = staff;
		this.acts = acts;
		this.live = live;
		this.jdbc = jdbc;
	}

	/** Tells them of a crisis that has been written; the record says whom, if anybody. */
	void tell(Crisis crisis, CaseSummary file, Instant at) {
		List<StaffProfile> people = people(file);
		people.forEach(person -> jdbc.sql(TELL)
			.param("crisis", crisis.id())
			.param("person", person.id().value())
			.param("at", Timestamp.from(at))
			.update());
		if (people.isEmpty()) {
			acts.record(file.id(), SAFETY, "danger.nobodyTold", Map.of(), null, Map.of(), at);
			return;
		}
		String names = people.stream().map(StaffProfile::name).distinct().collect(Collectors.joining(", "));
		crisis.told(names, SAFETY, at);
		acts.record(file.id(), SAFETY, "danger.told", Map.of("names", names), null,
				Map.of("people", String.valueOf(people.size())), at);
		live.urgent(people.stream().map(StaffProfile::id).toList());
	}

	private List<StaffProfile> people(CaseSummary file) {
		List<StaffProfile> supervisors = staff.members(file.teamId(), Role.SUPERVISOR);
		List<StaffProfile> own = supervisors.stream()
			.filter(person -> person.supervises().contains(file.teamId()))
			.toList();
		if (!own.isEmpty()) {
			return own;
		}
		return supervisors.isEmpty() ? Arrays.stream(Role.values())
			.flatMap(role -> staff.members(file.teamId(), role).stream())
			.distinct()
			.toList() : supervisors;
	}

}
