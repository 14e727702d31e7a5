package org.alongside.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.io.IOException;

/**
 * What the container refuses before any page is asked, such as an address with a zero
 * byte in it: said in the product's words, with a way back.
 */
final class BareErrors extends ErrorReportValve {

	private final BarePage page;

	BareErrors(BarePage page) {
		this.page = page;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable problem) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.getReporter().write(page.answer(Fault.of(status), problem, request.getLocale(), response));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException gone) {
			// Nobody reads it any more.
		}
	}

}
