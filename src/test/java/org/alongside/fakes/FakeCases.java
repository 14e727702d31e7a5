package org.alongside.fakes;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases in memory, with every turning point in words.
 */
public class FakeCases implements CaseFiles {

	public final Map<CaseId, CaseSummary> cases = new LinkedHashMap<>();

	public final List<String> turns = new ArrayList<>();

	@Override
	public CaseSummary open(ClientId client, String programme, TeamId team, Actor by, Instant at) {
		CaseSummary opened = summary(CaseId.random(), client, programme, team, null, at);
		cases.put(opened.id(), opened);
		turn("opened", programme);
		return opened;
	}

	@Override
	public Optional<CaseSummary> find(CaseId id) {
		return Optional.ofNullable(cases.get(id));
	}

	@Override
	public CaseSummary get(CaseId id) {
		return find(id).orElseThrow(() -> new NotFoundException("Case"));
	}

	@Override
	public void accepted(CaseId id, Actor by, String reason, Instant at) {
		turn("accepted", reason);
	}

	@Override
	public void refused(CaseId id, Actor by, String reason, Instant at) {
		turn("refused", reason);
	}

	@Override
	public void assigned(CaseId id, StaffId worker, Actor by, String reason, Instant at) {
		turn("assigned", reason);
	}

	@Override
	public void assessed(CaseId id, int acuity, Actor by, Instant at) {
		turn("assessed", String.valueOf(acuity));
	}

	@Override
	public void acuityChanged(CaseId id, int acuity, Actor by, @Nullable String reason, Instant at) {
		turn("acuity changed", String.valueOf(acuity));
	}

	@Override
	public void inDanger(CaseId id, Actor by, Instant at) {
		turn("in danger", "");
	}

	@Override
	public void dangerOver(CaseId id) {
		turn("danger over", "");
	}

	@Override
	public void reassessmentOpened(CaseId id, Actor by, String reason, Instant at) {
		turn("reassessment opened", reason);
	}

	@Override
	public void planActivated(CaseId id, Actor by, Instant at) {
		turn("plan activated", "");
	}

	@Override
	public void closureOpened(CaseId id, Actor by, String reason, Instant at) {
		turn("closure opened", reason);
	}

	@Override
	public void closureReturned(CaseId id, Actor by, String reason, Instant at) {
		turn("closure returned", reason);
	}

	@Override
	public void closed(CaseId id, String reasonCode, Actor by, Instant at) {
		turn("closed", reasonCode);
	}

	@Override
	public void reopened(CaseId id, Actor by, String reason, Instant at) {
		turn("reopened", reason);
	}

	@Override
	public void clientRecognised(CaseId id, ClientId known, Actor by, Instant at) {
		CaseSummary before = get(id);
		cases.put(id, summary(id, known, before.programme(), before.teamId(), before.workerId(), before.opened()));
		turn("client recognised", "");
	}

	private void turn(String what, String why) {
		turns.add((what + " " + why).strip());
	}

	private CaseSummary summary(CaseId id, ClientId client, String programme, TeamId team, @Nullable StaffId worker,
			Instant at) {
		return new CaseSummary(id, "AL-2026-" + (cases.size() + 1), client, "Ana Ruiz", programme, team, worker,
				Stage.INTAKE, null, at);
	}

}
