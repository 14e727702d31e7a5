package org.alongside.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;

/**
 * Resolves every name, property and method of an expression from a list written here; no
 * reflection, so there is no way from a text to a class. It answers always: no other
 * resolver is asked.
 */
class AllowedNames extends ELResolver {

	private static final String EXECUTION = "execution";

	private final AllowedBeans beans;

	AllowedNames(AllowedBeans beans) {
		this.beans = beans;
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		context.setPropertyResolved(true);
		if (base == null) {
			return named(context, property.toString());
		}
		if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
			return execution.getProcessBusinessKey();
		}
		if (base instanceof List<?> list && property instanceof Number index) {
			return list.get(index.intValue());
		}
		throw refused("property " + property, base);
	}

	@Override
	public @Nullable Object invoke(ELContext context, Object base, Object method, Class<?> @Nullable [] types,
			Object @Nullable [] arguments) {
		context.setPropertyResolved(true);
		if (base instanceof DelegateExecution execution) {
			if ("getProcessBusinessKey".equals(method) && count(arguments) == 0) {
				return execution.getProcessBusinessKey();
			}
			if (arguments != null && arguments.length == 1 && arguments[0] instanceof String name) {
				if ("getVariable".equals(method)) {
					return execution.getVariable(name);
				}
				if ("hasVariable".equals(method)) {
					return execution.hasVariable(name);
				}
			}
		}
		throw refused("method " + method, base);
	}

	private @Nullable Object named(ELContext context, String name) {
		Object bean = beans.find(name);
		if (bean != null) {
			return bean;
		}
		Object scope = context.getContext(VariableScope.class);
		if (EXECUTION.equals(name) && scope instanceof DelegateExecution) {
			return scope;
		}
		if (EXECUTION.equals(name) && scope instanceof DelegateTask task) {
			return task.getExecution();
		}
		if (scope instanceof VariableScope facts && facts.hasVariable(name)) {
			return facts.getVariable(name);
		}
		throw new PropertyNotFoundException(
				"'" + name + "' is neither a fact that is set here nor a bean that a process may call");
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
		throw new ELException("An expression of a process cannot set " + property);
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		context.setPropertyResolved(true);
		return Object.class;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return Object.class;
	}

	@Override
	public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
		return null;
	}

	private static int count(Object @Nullable [] arguments) {
		return arguments == null ? 0 : arguments.length;
	}

	private static ELException refused(String what, Object base) {
		return new ELException(
				"The " + what + " of a " + base.getClass().getSimpleName() + " cannot be used in an expression");
	}

}
