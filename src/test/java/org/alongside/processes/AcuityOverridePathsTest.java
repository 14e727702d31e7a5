package org.alongside.processes;

import org.junit.jupiter.api.Test;

class AcuityOverridePathsTest {

	private final CaseWalk walk = new CaseWalk();

	@Test
	void endsWithTheAcuityTheSupervisorAgreedTo() {
		walk.start("acuity-override")
			.waitsFor("decide-acuity")
			.done("decide-acuity", "acuityAgreed", true)
			.ended("acuity-override", "acuity-agreed");
	}

	@Test
	void endsWithTheAcuityTheAreasGive() {
		walk.start("acuity-override")
			.done("decide-acuity", "acuityAgreed", false)
			.ended("acuity-override", "acuity-kept");
	}

	@Test
	void endsWhenThereIsNothingLeftToDecide() {
		walk.start("acuity-override").tell("acuity-lapsed").ended("acuity-override", "proposal-over");
	}

}
