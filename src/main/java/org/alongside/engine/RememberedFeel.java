package org.alongside.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The engine's FEEL, which reads an expression once and makes its built-in functions
 * once. A text always means the same, so the tree it was read into is kept: reading is
 * dearer than evaluating by far.
 */
final class RememberedFeel extends ScalaFeelEngine {

	private RememberedFeel() {
		super(List.of());
	}

	static FeelEngineFactory factory() {
		return RememberedFeel::new;
	}

	@Override
	protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
		return new Reading(super.buildFeelEngine(functions, values));
	}

	/**
	 * Reads with the settings of the engine it stands for. What the engine's adapter
	 * calls still passes through the deprecated methods.
	 */
	@SuppressWarnings("deprecation")
	private static final class Reading extends FeelEngine {

		private final Kept expressions = new Kept();

		private final Kept tests = new Kept();

		private final FeelInterpreter interpreter;

		private final FunctionProvider functions;

		Reading(FeelEngine like) {
			super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
			interpreter = new FeelInterpreter(valueMapper());
			functions = new CompositeFunctionProvider(CollectionConverters
				.asScala(List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider()))
				.toList());
		}

		/**
		 * Evaluates with the functions that are there; the engine makes all of them anew
		 * for each evaluation. Whatever fails is left to the engine to say.
		 */
		@Override
		public EvaluationResult evaluate(ParsedExpression expression, Context context) {
			EvalContext within = EvalContext.create(valueMapper(), functions).merge(context);
			Val value = interpreter.eval(expression.expression(), within);
			var failures = within.failureCollector().failures();
			if (value instanceof ValError || value instanceof ValFatalError || failures.exists(Reading::asserted)) {
				return super.evaluate(expression, context);
			}
			return new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures);
		}

		private static boolean asserted(EvaluationFailure failure) {
			return failure.failureType() instanceof EvaluationFailureType.ASSERT_FAILURE$;
		}

		@Override
		public Either<Failure, ParsedExpression> parseExpression(String text) {
			return expressions.read(text, super::parseExpression);
		}

		@Override
		public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
			return tests.read(text, super::parseUnaryTests);
		}

	}

	/** What was read last; more than the deployed tables and forms hold. */
	private static final class Kept {

		private static final int MOST = 4_000;

		private final Map<String, Either<Failure, ParsedExpression>> trees = Collections
			.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
				@Override
				protected boolean removeEldestEntry(Map.Entry<String, Either<Failure, ParsedExpression>> eldest) {
					return size() > MOST;
				}
			});

		Either<Failure, ParsedExpression> read(String text,
				Function<String, Either<Failure, ParsedExpression>> reading) {
			Either<Failure, ParsedExpression> known = trees.get(text);
			if (known == null) {
				known = reading.apply(text);
				trees.put(text, known);
			}
			return known;
		}

	}

}
