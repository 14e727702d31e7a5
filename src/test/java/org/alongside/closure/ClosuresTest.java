package org.alongside.closure;

import org.alongside.fakes.OnRecord;
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@OnRecord
class ClosuresTest {

	private final CaseId caseId = CaseId.random();

	private final StaffId worker = StaffId.random();

	@Autowired
	private Closures closures;

	@Autowired
	private TestEntityManager records;

	@Test
	void keepsAClosingWithWhatWasMissingAndWhoWasTold() {
		closures.save(closure().sendBack(StaffId.random(), "Ask again", People.NOW));
		Closure second = new Closure(caseId, summary(), worker, People.NOW.plusSeconds(60));
		closures.save(second.checked(List.of(new Finding("noPlan", 0), new Finding("openReferrals", 2)))
			.approve(StaffId.random(), People.NOW)
			.notified(List.of(new Notice("client", "Ana", "Dear Ana", People.NOW)), People.NOW)
			.close(People.NOW));
		records.flush();
		records.clear();
		Closure found = closures.inWork(caseId);
		assertThat(found.summary()).isEqualTo(summary());
		assertThat(found.summary().recipients()).containsExactly("client", "partners");
		assertThat(found.findings()).containsExactly(new Finding("noPlan", 0), new Finding("openReferrals", 2));
		assertThat(found.notices()).extracting(Notice::name).containsExactly("Ana");
		assertThat(found.closed()).isTrue();
		assertThat(found.sentBack()).isFalse();
	}

	private Closure closure() {
		return new Closure(caseId, summary(), worker, People.NOW);
	}

	private static Summary summary() {
		return Summary.of(ClosureReason.GOALS_MET, "Done", "Met", "A flat", "Call", List.of("client", "partners"));
	}

}
