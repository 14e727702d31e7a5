package org.alongside.engine;

import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression of a diagram before it is deployed and tells whether it stays
 * within what {@link AllowedNames} would resolve.
 */
final class ExpressionCheck {

	/** Long enough for any condition, short enough for a parser that calls itself. */
	static final int LONGEST = 500;

	private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

	private static final Set<String> METHODS = Set.of("execution. getProcessBusinessKey", "execution. getVariable",
			"execution. hasVariable");

	private static final Set<String> PROPERTIES = Set.of("execution. processBusinessKey");

	private ExpressionCheck() {
	}

	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** Returns whether the expression uses facts, operators and nothing else. */
	static boolean allowed(String expression) {
		if (expression.length() > LONGEST) {
			return false;
		}
		try {
			return allowed(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot());
		}
		catch (ELException ex) {
			return false;
		}
	}

	/** Returns the one bean that the expression names, or an empty text. */
	static String bean(String expression) {
		Matcher matcher = BEAN.matcher(expression);
		return matcher.matches() ? matcher.group(1) : "";
	}

	private static boolean allowed(Node node) {
		if (node instanceof AstFunction) {
			return false;
		}
		if (node instanceof AstMethod) {
			return METHODS.contains(path(node.getChild(0))) && children(node.getChild(1));
		}
		if (node instanceof AstDot) {
			return PROPERTIES.contains(path(node));
		}
		if (node instanceof AstBracket) {
			return node.getChild(1) instanceof AstNumber && allowed(node.getChild(0));
		}
		return children(node);
	}

	private static boolean children(Node node) {
		for (int i = 0; i < node.getCardinality(); i++) {
			if (!allowed(node.getChild(i))) {
				return false;
			}
		}
		return true;
	}

	/** The syntax tree writes a property as ". name". */
	private static String path(Node property) {
		return property instanceof AstDot ? property.getChild(0).toString() + property : "";
	}

}
