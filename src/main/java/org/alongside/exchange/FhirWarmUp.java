package org.alongside.exchange;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Builds up the reading of FHIR beside the first requests, so that neither the start nor
 * the first referral waits for it.
 */
@Component
class FhirWarmUp {

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread thread = new Thread(FhirParsing::warm, "fhir-warm-up");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

}
