package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The results of instruments.
 */
interface InstrumentResults extends Repository<InstrumentResult, UUID> {

	List<InstrumentResult> findByCaseIdOrderByCompletedAt(CaseId caseId);

	List<InstrumentResult> findByAssessmentId(UUID assessmentId);

	Optional<InstrumentResult> findByAssessmentIdAndInstrument(UUID assessmentId, String instrument);

	Optional<InstrumentResult> findByIdAndCaseId(UUID id, CaseId caseId);

	InstrumentResult save(InstrumentResult result);

}
