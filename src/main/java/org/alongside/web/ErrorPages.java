package org.alongside.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;

/**
 * Answers what failed outside of controllers.
 */
@Controller
class ErrorPages implements ErrorController {

	private final ErrorAnswers answers;

	ErrorPages(ErrorAnswers answers) {
		this.answers = answers;
	}

	@RequestMapping("/error")
	ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return answers.answer(fault(request, cause), cause, request, response);
	}

	private static Fault fault(HttpServletRequest request, @Nullable Throwable cause) {
		if (cause != null) {
			return Fault.of(cause);
		}
		// Without a failed request somebody only typed the address of this page.
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return Fault.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR);
	}

}
