package org.alongside.staff;

import org.alongside.shared.TeamId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StaffMemberTest {

	private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

	private final TeamId north = TeamId.random();

	private final StaffMember dana = StaffMember.hire("dana", "Dana Meyer", "hash", Set.of(Role.CASE_MANAGER), NOW);

	@Test
	void belongsToTheTeamsJoined() {
		TeamId south = TeamId.random();
		StaffProfile profile = dana.join(north, false).join(south, true).profile();
		assertThat(profile.teams()).containsExactlyInAnyOrder(north, south);
		assertThat(profile.supervises()).containsExactly(south);
	}

	@Test
	void isInATeamOnceWhenJoiningAgainAsItsSupervisor() {
		StaffProfile profile = dana.join(north, false).join(north, true).profile();
		assertThat(profile.teams()).containsExactly(north);
		assertThat(profile.supervises()).containsExactly(north);
	}

	@Test
	void supervisesNoMoreWhenJoiningAgainAsAMember() {
		assertThat(dana.join(north, true).join(north, false).profile().supervises()).isEmpty();
	}

	@Test
	void showsThePagesAsPreferred() {
		StaffProfile profile = dana.prefer(Locale.forLanguageTag("es"), ZoneId.of("America/Chicago"), Density.ROOMY)
			.profile();
		assertThat(profile.locale()).isEqualTo(Locale.forLanguageTag("es"));
		assertThat(profile.zone()).isEqualTo(ZoneId.of("America/Chicago"));
		assertThat(profile.density()).isEqualTo(Density.ROOMY);
	}

	@Test
	void belongsNowhereAfterLeavingAndChangesNoMore() {
		dana.join(north, true).leave(NOW);
		assertThat(dana.profile().teams()).isEmpty();
		assertThat(dana.profile().name()).isEqualTo("Dana Meyer");
		assertThatThrownBy(() -> dana.join(north, false)).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> dana.changePassword("other")).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> dana.leave(NOW)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void tokensEndByRevocationOrAge() {
		AccessToken token = new AccessToken(dana.id(), "reports", "hash", NOW);
		assertThat(token.issued().valid(NOW)).isTrue();
		assertThat(token.issued().valid(NOW.plus(AccessToken.LIFETIME))).isFalse();
		Instant later = NOW.plusSeconds(60);
		assertThat(token.revoke(later).revoke(later.plusSeconds(1)).issued().revoked()).isEqualTo(later);
		assertThat(token.issued().valid(later)).isFalse();
	}

}
