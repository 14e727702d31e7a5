package org.alongside.tasks;

import org.alongside.database.TestDatabase;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SavedViewsTest {

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	private static final InboxQuestion DANGER = InboxQuestion.of(Map.of("view", "team", "risk", "safety"));

	private final SavedViews views = new SavedViews(JDBC, Clock.systemUTC());

	private final TeamId team = TeamId.random();

	private final StaffProfile dana = person(Set.of(team), Set.of());

	private final StaffProfile colleague = person(Set.of(team), Set.of());

	private final StaffProfile supervisor = person(Set.of(team), Set.of(team));

	private final StaffProfile stranger = person(Set.of(TeamId.random()), Set.of());

	@Test
	void keepsAPrivateViewToItsOwner() {
		views.save(dana, "  Danger ", DANGER, null);
		assertThat(names(dana)).containsExactly("Danger");
		assertThat(views.shelf(dana).views().get(0).query()).isEqualTo(DANGER.query());
		assertThat(names(colleague)).isEmpty();
		assertThat(names(stranger)).isEmpty();
	}

	@Test
	void showsASharedViewToTheTeamAndLetsOnlyItsOwnerRenameIt() {
		UUID id = views.save(dana, "Danger", DANGER, team);
		assertThat(names(colleague)).containsExactly("Danger");
		assertThat(names(stranger)).isEmpty();
		assertThatThrownBy(() -> views.rename(colleague, id, "Mine")).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> views.delete(colleague, id)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> views.delete(stranger, id)).isInstanceOf(NotFoundException.class);
		views.rename(dana, id, "In danger");
		assertThat(names(supervisor)).containsExactly("In danger");
		views.delete(supervisor, id);
		assertThat(names(dana)).isEmpty();
	}

	@Test
	void refusesWhatIsNoViewOfThePerson() {
		assertThatThrownBy(() -> views.save(stranger, "Danger", DANGER, team)).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> views.save(dana, " ", DANGER, null)).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> views.save(dana, "x".repeat(61), DANGER, null)).isInstanceOf(RefusedException.class);
		for (int number = 0; number < SavedViews.MOST; number++) {
			views.save(dana, "View " + number, DANGER, null);
		}
		assertThatThrownBy(() -> views.save(dana, "One more", DANGER, null)).isInstanceOf(RefusedException.class);
	}

	@Test
	void remembersHowAListWasLastLookedAt() {
		assertThat(views.shelf(dana).query(InboxView.TEAM)).isEqualTo("view=team&sort=priority");
		views.remember(dana, DANGER);
		assertThat(views.shelf(dana).query(InboxView.TEAM)).isEqualTo("view=team&sort=priority&risk=safety");
		views.remember(dana, InboxQuestion.of(Map.of("view", "team", "sort", "due")));
		assertThat(views.shelf(dana).query(InboxView.TEAM)).isEqualTo("view=team&sort=due");
		assertThat(views.shelf(colleague).remembered()).isEmpty();
	}

	private List<String> names(StaffProfile person) {
		return views.shelf(person).views().stream().map(SavedView::name).toList();
	}

	private static StaffProfile person(Set<TeamId> teams, Set<TeamId> supervises) {
		return new StaffProfile(StaffId.random(), "someone", "Someone", Set.of(Role.CASE_MANAGER), teams, supervises,
				Locale.ENGLISH, ZoneOffset.UTC);
	}

}
