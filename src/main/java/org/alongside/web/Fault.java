package org.alongside.web;

import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.UnconfirmedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

import java.sql.SQLException;
import java.util.List;

/**
 * What went wrong, in the terms of HTTP.
 *
 * @param status the status to answer with
 * @param headers what the answer must carry beside
 * @param conflict code of the conflict, or null when it is none
 * @param arguments values for the conflict's message
 * @param errors what is wrong with the fields; may be empty
 * @param confirmation what confirms that this is meant, or null
 */
record Fault(HttpStatus status, HttpHeaders headers, @Nullable String conflict, List<Object> arguments,
		List<FieldError> errors, @Nullable String confirmation) {

	private static final HttpHeaders NONE = HttpHeaders.readOnlyHttpHeaders(new HttpHeaders());

	static Fault of(HttpStatus status) {
		return new Fault(status, NONE, null, List.of(), List.of(), null);
	}

	static Fault of(Throwable problem) {
		if (problem instanceof RefusedException refused) {
			return refused(refused.errors(),
					problem instanceof UnconfirmedException unconfirmed ? unconfirmed.confirmation() : null);
		}
		if (problem instanceof ConflictException conflict) {
			return conflict(conflict.code(), conflict.arguments());
		}
		if (problem instanceof OptimisticLockingFailureException) {
			return conflict("changed-meanwhile", List.of());
		}
		if (problem instanceof BindException binding) {
			return refused(binding.getFieldErrors().stream().map(Fault::bound).toList(), null);
		}
		if (causedBy(problem, BodyTooLargeException.class)) {
			return of(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		if (problem instanceof ErrorResponse response) {
			HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
			return new Fault((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR, response.getHeaders(), null,
					List.of(), List.of(), null);
		}
		if (problem instanceof AuthenticationException) {
			HttpHeaders how = new HttpHeaders();
			how.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			return new Fault(HttpStatus.UNAUTHORIZED, how, null, List.of(), List.of(), null);
		}
		return of(plain(problem));
	}

	private static HttpStatus plain(Throwable problem) {
		if (problem instanceof CsrfException) {
			return HttpStatus.FORBIDDEN;
		}
		if (problem instanceof NotFoundException || problem instanceof AccessDeniedException || inPath(problem)) {
			return HttpStatus.NOT_FOUND;
		}
		if (problem instanceof HttpMessageNotReadableException || problem instanceof TypeMismatchException
				|| problem instanceof MultipartException) {
			return HttpStatus.BAD_REQUEST;
		}
		if (unstorable(problem)) {
			return HttpStatus.BAD_REQUEST;
		}
		if (problem instanceof CannotCreateTransactionException
				|| problem instanceof DataAccessResourceFailureException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static Fault refused(List<FieldError> errors, @Nullable String confirmation) {
		return new Fault(HttpStatus.UNPROCESSABLE_ENTITY, NONE, null, List.of(), errors, confirmation);
	}

	private static Fault conflict(String code, List<Object> arguments) {
		return new Fault(HttpStatus.CONFLICT, NONE, code, arguments, List.of(), null);
	}

	/** A path that does not even have the form of an identifier leads nowhere. */
	private static boolean inPath(Throwable problem) {
		return problem instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
	}

	private static FieldError bound(org.springframework.validation.FieldError error) {
		String code = String.valueOf(error.getCode());
		return FieldError.of(error.getField(), code.startsWith("Not") ? "required" : "invalid");
	}

	/** The database refused a value as such: a NUL in a text, a moment out of range. */
	private static boolean unstorable(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith("22")) {
				return true;
			}
		}
		return false;
	}

	private static boolean causedBy(Throwable problem, Class<?> type) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
