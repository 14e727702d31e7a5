package org.alongside.staff;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes people on and lets them change what is theirs.
 */
@Component
@Transactional
class StaffOffice implements Staffing, Preferences {

	private static final Actor OFFICE = Actor.automatic("staffing");

	private final StaffMembers members;

	private final Teams teams;

	private final PasswordEncoder passwords;

	private final AuditLog audit;

	private final ObjectProvider<DemoPeople> demo;

	private final Clock clock;

	StaffOffice(StaffMembers members, Teams teams, PasswordEncoder passwords, AuditLog audit,
			ObjectProvider<DemoPeople> demo, Clock clock) {
		this.members = members;
		this.teams = teams;
		this.passwords = passwords;
		this.audit = audit;
		this.demo = demo;
		this.clock = clock;
	}

	@Override
	public TeamId createTeam(String name, Set<String> programmes) {
		String chosen = StaffingRules.requireName(name, 120);
		if (teams.existsByName(chosen)) {
			throw new RefusedException(FieldError.of("name", "taken"));
		}
		Team team = teams.save(new Team(TeamId.random(), chosen, programmes));
		audit.act(OFFICE, "team.created", null, Map.of("team", team.id().toString()));
		return team.id();
	}

	@Override
	public StaffId hire(String username, String name, String password, Set<Role> roles, Locale locale, ZoneId zone) {
		String chosen = StaffingRules.requireUsername(username);
		if (members.existsByUsername(chosen)) {
			throw new RefusedException(FieldError.of("username", "taken"));
		}
		StaffMember hired = members.save(StaffMember
			.hire(chosen, StaffingRules.requireName(name, 200),
					passwords.encode(StaffingRules.requirePassword(password)), roles, clock.instant())
			.prefer(locale, zone, Density.COMFORTABLE));
		audit.act(OFFICE, "staff.hired", null, Map.of("staff", hired.id().toString()));
		return hired.id();
	}

	@Override
	public void join(StaffId staffId, TeamId teamId, boolean supervises) {
		if (!teams.existsById(teamId)) {
			throw new NotFoundException("Team");
		}
		present(staffId).join(teamId, supervises);
		audit.act(OFFICE, "staff.joined", null, Map.of("staff", staffId.toString(), "team", teamId.toString(),
				"supervises", Boolean.toString(supervises)));
	}

	@Override
	public void leave(StaffId staffId) {
		present(staffId).leave(clock.instant());
		audit.act(OFFICE, "staff.left", null, Map.of("staff", staffId.toString()));
	}

	@Override
	public void keepForDemo(StaffId staffId) {
		present(staffId).keepForDemo();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean anybody() {
		return members.anybody(demo.getIfAvailable() != null);
	}

	@Override
	public void change(StaffId id, Locale language, ZoneId zone, Density density) {
		if (!LANGUAGES.contains(language)) {
			throw new RefusedException(FieldError.of("language", "option"));
		}
		present(id).prefer(language, zone, density);
	}

	@Override
	public void useSingleKeys(StaffId id, boolean use) {
		present(id).useSingleKeys(use);
	}

	private StaffMember present(StaffId id) {
		return members.findPresent(id).orElseThrow(() -> new NotFoundException("Staff"));
	}

}
