package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three people carry a person from referral to closed case over HTTP, reading nothing but
 * the schemas of the forms.
 */
@RunningAgency
class ApiWalkIT {

	private static final int LONGEST = 80;

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	@LocalServerPort
	private int port;

	ApiWalkIT(@Autowired AccessTokens tokens, @Autowired StaffDirectory staff) {
		this.tokens = tokens;
		this.staff = staff;
	}

	@Test
	void carriesAReferralToAClosedCase() throws Exception {
		ApiWalker walker = new ApiWalker(port, List.of(token("ines"), token("dana"), token("miguel"), token("sam")));
		String caseId = walker.refer("Samplename");
		List<String> walked = new ArrayList<>();
		for (int step = 0; step < LONGEST; step++) {
			JsonNode file = walker.file(caseId);
			if (file.path("stage").asText().equals("CLOSED")) {
				break;
			}
			if (file.path("openTasks").isEmpty()) {
				Thread.sleep(250); // notices are sent in the background
			}
			else {
				ApiWalker.Completion next = walker.next(file);
				walker.complete(next);
				walked.add(next.key());
			}
		}
		assertThat(walker.file(caseId).path("stage").asText()).as("after %s", walked).isEqualTo("CLOSED");
		assertThat(walked).contains("screen-referral", "assign-worker", "name-needs", "draft-plan", "approve-plan",
				"make-contact", "approve-closure");
	}

	private String token(String username) {
		StaffId id = staff.findByUsername(username).map(StaffProfile::id).orElseThrow();
		return tokens.issue(id, "walk", Instant.now());
	}

}
