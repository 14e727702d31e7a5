package org.alongside.referral;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The referrals of clients to services.
 */
interface ServiceReferrals extends Repository<ServiceReferral, ReferralId> {

	String OF_CASE = """
			select referral from ServiceReferral referral where referral.caseId = :caseId
			order by referral.openedAt desc, referral.id.value limit 200""";

	String OPEN = """
			select referral from ServiceReferral referral where referral.caseId = :caseId
			and referral.endedAt is null order by referral.openedAt""";

	ServiceReferral save(ServiceReferral referral);

	Optional<ServiceReferral> findById(ReferralId id);

	boolean existsByWantedId(UUID wantedId);

	@Query(OF_CASE)
	List<ServiceReferral> of(CaseId caseId);

	@Query(OPEN)
	List<ServiceReferral> open(CaseId caseId);

	/**
	 * Returns the referral a process works on.
	 * @throws IllegalStateException if it does not exist
	 */
	default ServiceReferral inWork(String id) {
		return findById(ReferralId.of(id)).orElseThrow(() -> new IllegalStateException("No referral " + id));
	}

}
