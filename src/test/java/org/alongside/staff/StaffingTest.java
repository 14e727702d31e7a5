package org.alongside.staff;

import org.alongside.shared.Actor;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.web.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(classes = House.class)
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class StaffingTest {

	private static final String PASSWORD = "walks beside you";

	private final String unique = "p" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Preferences preferences;

	@Autowired
	private AccessTokens tokens;

	@Autowired
	private FirstAdministrator firstAdministrator;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void findsWhoWasTakenOnByNameAndIdentifier() {
		StaffId id = hire(unique, Role.CASE_MANAGER, Role.INTAKE_WORKER);
		assertThat(directory.findByUsername(" " + unique.toUpperCase(Locale.ROOT))).contains(directory.find(id).get());
		assertThat(directory.find(id).get().roles()).containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.INTAKE_WORKER);
		assertThat(directory.nameOf(Actor.person(id).reference())).isEqualTo("Dana " + unique);
		assertThat(directory.nameOf("system:intake")).isNull();
		assertThat(directory.nameOf(Actor.person(StaffId.random()).reference())).isNull();
	}

	@Test
	void namesTheMembersOfATeamWithARoleInOrder() {
		TeamId team = staffing.createTeam("Team " + unique, Set.of(unique));
		StaffId second = hire(unique + "-b", Role.CASE_MANAGER);
		StaffId first = hire(unique + "-a", Role.CASE_MANAGER, Role.SUPERVISOR);
		StaffId other = hire(unique + "-c", Role.INTAKE_WORKER);
		staffing.join(first, team, true);
		staffing.join(second, team, false);
		staffing.join(other, team, false);
		assertThat(directory.members(team, Role.CASE_MANAGER)).extracting(StaffProfile::id)
			.containsExactly(first, second);
		assertThat(directory.members(team, Role.CASE_MANAGER).get(0).supervises()).containsExactly(team);
		assertThat(directory.members(team, Role.PRIVACY_OFFICER)).isEmpty();
	}

	@Test
	void findsTheTeamThatServesAProgramme() {
		TeamId team = staffing.createTeam("Team " + unique, Set.of(unique, unique + "-too"));
		assertThat(directory.teamFor(unique + "-too")).get().satisfies(found -> {
			assertThat(found.id()).isEqualTo(team);
			assertThat(found.programmes()).containsExactlyInAnyOrder(unique, unique + "-too");
		});
		assertThat(directory.teamFor("none")).isEmpty();
		assertThat(directory.teams()).extracting(TeamProfile::id).contains(team);
	}

	@ParameterizedTest
	@CsvSource({ "x,walks beside,pattern", "1abc,walks beside,pattern", "a b,walks beside,pattern",
			"okay,short,min-length" })
	void refusesUnfitNamesAndPasswords(String username, String password, String code) {
		assertThatThrownBy(() -> staffing.hire(username, "Somebody", password, Set.of(), Locale.ENGLISH, zone()))
			.isInstanceOfSatisfying(RefusedException.class,
					refused -> assertThat(refused.errors().get(0).code()).isEqualTo(code));
	}

	@Test
	void refusesAUsernameTakenInAnotherCase() {
		hire(unique, Role.CASE_MANAGER);
		assertThatThrownBy(() -> hire(unique.toUpperCase(Locale.ROOT), Role.CASE_MANAGER))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void findsNoTeamToJoinThatIsNotThere() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		assertThatThrownBy(() -> staffing.join(id, TeamId.random(), false)).isInstanceOf(NotFoundException.class);
	}

	@Test
	void keepsTheNameButNotTheAccountOfWhoLeft() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		String token = tokens.issue(id, "reports", Instant.now());
		staffing.leave(id);
		assertThat(directory.find(id)).isPresent();
		assertThat(directory.findByUsername(unique)).isEmpty();
		assertThat(credentials.check(unique, PASSWORD)).isEmpty();
		assertThat(credentials.current(id)).isEmpty();
		assertThat(token).startsWith(AccessTokens.PREFIX);
	}

	@Test
	void knowsWhoSignsInByPasswordOnly() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		assertThat(credentials.check(unique, PASSWORD)).get().extracting(StaffProfile::id).isEqualTo(id);
		assertThat(credentials.check(unique, PASSWORD + "!")).isEmpty();
		assertThat(credentials.check(unique + "x", PASSWORD)).isEmpty();
		assertThat(credentials.check(unique, "x".repeat(200))).isEmpty();
	}

	@Test
	void changesThePasswordOfWhoKnowsTheCurrentOne() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		assertThatThrownBy(() -> credentials.changePassword(id, "guessed it", "another one"))
			.isInstanceOf(RefusedException.class);
		credentials.changePassword(id, PASSWORD, "another one");
		assertThat(credentials.check(unique, "another one")).isPresent();
		assertThat(credentials.check(unique, PASSWORD)).isEmpty();
	}

	@Test
	void refusesALanguageThePagesAreNotWrittenIn() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		assertThatThrownBy(() -> preferences.change(id, Locale.FRENCH, zone(), Density.COMPACT))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void keepsTokensAsHashesAndNotesTheirUseToTheMinute() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		String token = tokens.issue(id, "reports", now);
		assertThat(
				jdbc.queryForList("select token_hash from access_token where staff_id = ?", String.class, id.value()))
			.singleElement()
			.satisfies(hash -> assertThat(token).doesNotContain(hash));
		assertThat(tokens.holder(token, now.plusSeconds(1))).contains(id);
		assertThat(tokens.holder(token, now.plusSeconds(30))).contains(id);
		assertThat(tokens.list(id)).singleElement()
			.extracting(AccessTokens.Issued::lastUsed)
			.isEqualTo(now.plusSeconds(1));
		assertThat(tokens.holder(token, now.plus(AccessToken.LIFETIME))).isEmpty();
		assertThat(tokens.holder(token + "x", now)).isEmpty();
	}

	@Test
	void revokesATokenForItsOwnerOnly() {
		StaffId id = hire(unique, Role.CASE_MANAGER);
		Instant now = Instant.now();
		String token = tokens.issue(id, "reports", now);
		UUID tokenId = tokens.list(id).get(0).id();
		assertThatThrownBy(() -> tokens.revoke(StaffId.random(), tokenId, now)).isInstanceOf(NotFoundException.class);
		tokens.revoke(id, tokenId, now);
		assertThat(tokens.holder(token, now)).isEmpty();
	}

	@Test
	void makesAnAdministratorOnlyWhenNobodyIsThere(CapturedOutput output) {
		assertThat(staffing.anybody()).isTrue();
		int before = output.getAll().length();
		firstAdministrator.hireUnlessSomebodyIsThere();
		assertThat(output.getAll().substring(before)).doesNotContain("There was no account yet");
		assertThat(directory.findByUsername("admin")).get()
			.extracting(StaffProfile::roles)
			.isEqualTo(Set.of(Role.ADMINISTRATOR));
	}

	@Test
	void knowsTheDemoAgencysPeopleOnlyWhileItIsOn() {
		StaffId id = hire(unique, Role.ADMINISTRATOR);
		assertThat(credentials.check(unique, PASSWORD)).isPresent();

		staffing.keepForDemo(id);

		assertThat(credentials.check(unique, PASSWORD)).isEmpty();
		assertThat(credentials.current(id)).isEmpty();
	}

	private StaffId hire(String username, Role... roles) {
		return staffing.hire(username, "Dana " + username, PASSWORD, Set.of(roles), Locale.ENGLISH, zone());
	}

	private static ZoneId zone() {
		return ZoneId.of("America/Chicago");
	}

}
