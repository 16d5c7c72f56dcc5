package com.tapsifood.foodmap.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.conditional.ConditionalNodes;
import graphql.language.Argument;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The most objects that a query may bring back, plus the price of its root fields: the model of docs/graphql.md. Known
 * from the query, its variables and the schema alone, so that it is known before anything is fetched.
 */
final class QueryCost {

    /** A root field is a statement in the database or a walk over a snapshot. */
    static final int ROOT_FIELD = 50;
    /** Rows of a page whose size is not given. */
    static final int PAGE = 50;
    /** Items of a list that takes no size, unless the schema says how many with @listSize. */
    static final int LIST = 10;

    private static final long COUNTED_TO = 1_000_000_000;
    private static final ConditionalNodes CONDITIONS = new ConditionalNodes();

    private final ExecutionContext context;
    private final Map<Visit, Long> known = new HashMap<>();

    private QueryCost(ExecutionContext context) {
        this.context = context;
    }

    /** A fragment among the rows of a page, or in no page: 0. */
    private record Visit(String fragment, long page) {}

    static long of(ExecutionContext context) {
        var operation = context.getOperationDefinition();
        var schema = context.getGraphQLSchema();
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new QueryCost(context).of(operation.getSelectionSet(), root, 0);
    }

    private long of(@Nullable SelectionSet selections, @Nullable GraphQLType type, long page) {
        long sum = 0;
        if (selections != null && type != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = Math.min(sum + of(selection, type, page), COUNTED_TO);
            }
        }
        return sum;
    }

    private long of(Selection<?> selection, GraphQLType type, long page) {
        if (selection instanceof DirectivesContainer<?> conditional && !isWanted(conditional)) {
            return 0;
        }
        return switch (selection) {
            case Field field -> of(field, type, page);
            case InlineFragment inline -> of(inline.getSelectionSet(), narrowed(type, inline.getTypeCondition()), page);
            case FragmentSpread spread -> of(new Visit(spread.getName(), page));
            default -> throw new IllegalArgumentException("no such selection: " + selection);
        };
    }

    private boolean isWanted(DirectivesContainer<?> node) {
        return CONDITIONS.shouldInclude(
                node, context.getCoercedVariables().toMap(), context.getGraphQLSchema(), context.getGraphQLContext());
    }

    private @Nullable GraphQLType narrowed(GraphQLType type, @Nullable TypeName condition) {
        return condition == null ? type : context.getGraphQLSchema().getType(condition.getName());
    }

    private long of(Visit visit) {
        Long before = known.get(visit);
        if (before != null) {
            return before;
        }
        FragmentDefinition fragment =
                Objects.requireNonNull(context.getFragmentsByName().get(visit.fragment()));
        GraphQLType type =
                context.getGraphQLSchema().getType(fragment.getTypeCondition().getName());
        long cost = of(fragment.getSelectionSet(), type, visit.page());
        known.put(visit, cost);
        return cost;
    }

    private long of(Field field, GraphQLType parent, long parentPage) {
        boolean hasFields = parent instanceof GraphQLFieldsContainer;
        if (!hasFields || field.getName().startsWith("__")) {
            return 0;
        }
        GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) parent).getFieldDefinition(field.getName());
        GraphQLType item = GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean isRoot = isRoot(parent);
        long asked = asked(field, definition);
        long page = item instanceof GraphQLCompositeType composite
                        && composite.getName().endsWith("Connection")
                ? asked < 0 ? PAGE : asked
                : 0;
        long children = of(field.getSelectionSet(), item, page);
        long each = (isRoot ? unit(item) : weight(definition, unit(item))) + children;
        long items = isList(definition.getType()) ? items(definition, asked, parentPage) : 1;
        return Math.min((isRoot ? weight(definition, ROOT_FIELD) : 0) + items * each, COUNTED_TO);
    }

    private boolean isRoot(GraphQLType type) {
        var schema = context.getGraphQLSchema();
        return type == schema.getQueryType()
                || type == schema.getMutationType()
                || type == schema.getSubscriptionType();
    }

    private static int unit(GraphQLType item) {
        return item instanceof GraphQLCompositeType ? 1 : 0;
    }

    private static boolean isList(GraphQLOutputType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }

    private static long items(GraphQLFieldDefinition definition, long asked, long parentPage) {
        if (asked >= 0) {
            return asked;
        }
        return parentPage > 0 ? parentPage : number(definition, "listSize", "assumedSize", LIST);
    }

    private static int weight(GraphQLFieldDefinition definition, int usual) {
        return number(definition, "cost", "weight", usual);
    }

    private static int number(GraphQLFieldDefinition definition, String directive, String argument, int usual) {
        var applied = definition.getAppliedDirective(directive);
        Integer said = applied == null ? null : applied.getArgument(argument).getValue();
        return said == null ? usual : said;
    }

    /** What first or last says, or the schema in their place; -1 when nothing is said. */
    private long asked(Field field, GraphQLFieldDefinition definition) {
        return Math.max(asked(field, definition, "first"), asked(field, definition, "last"));
    }

    private long asked(Field field, GraphQLFieldDefinition definition, String name) {
        var accepted = definition.getArgument(name);
        if (accepted == null) {
            return -1;
        }
        Object given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .<Object>map(Argument::getValue)
                .orElse(accepted.getArgumentDefaultValue().getValue());
        Object value = given instanceof VariableReference variable
                ? context.getCoercedVariables().get(variable.getName())
                : given;
        return switch (value) {
            case IntValue literal -> Math.min(literal.getValue().longValue(), COUNTED_TO);
            case Number number -> number.longValue();
            case null, default -> -1;
        };
    }
}
