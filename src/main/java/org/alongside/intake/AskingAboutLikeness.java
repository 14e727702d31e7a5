package org.alongside.intake;

import org.alongside.cases.CaseAccess;
import org.alongside.people.AskingToKnow;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/**
 * Asks other teams whether the person referred is somebody they know.
 */
@Service
@Transactional
public class AskingAboutLikeness {

	private final IntakeFiles files;

	private final AskingToKnow asking;

	private final CaseAccess access;

	AskingAboutLikeness(IntakeFiles files, AskingToKnow asking, CaseAccess access) {
		this.files = files;
		this.asking = asking;
		this.access = access;
	}

	/**
	 * Asks for those who are like the person of a case and whom another team knows.
	 * @param fields {@code why}
	 */
	public void ask(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		access.require(by, caseId);
		asking.ask(by, caseId, like(caseId), fields);
	}

	/**
	 * Returns how it stands: {@code nobody} when nobody else knows somebody like them,
	 * {@code none} when nobody has asked, {@code waiting} or {@code refused}.
	 */
	@Transactional(readOnly = true)
	public String state(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		List<ClientId> like = like(caseId);
		return asking.somebody(reader, like).isEmpty() ? "nobody" : asking.state(reader, caseId, like);
	}

	private List<ClientId> like(CaseId caseId) {
		return files.findById(caseId)
			.map(IntakeFile::candidates)
			.orElse(List.of())
			.stream()
			.map(candidate -> new ClientId(candidate.client()))
			.toList();
	}

}
