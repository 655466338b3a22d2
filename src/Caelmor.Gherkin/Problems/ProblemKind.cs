namespace Caelmor.Gherkin.Problems;

/// <summary>What keeps features or bindings from being trustworthy.</summary>
public enum ProblemKind
{
    /// <summary>The parser does not understand the file.</summary>
    Unparsable,

    /// <summary>A feature, rule, scenario or examples table holds nothing.</summary>
    Empty,

    /// <summary>Two scenarios have one id.</summary>
    DuplicateScenario,

    /// <summary>An outline names a placeholder for which its examples have no column.</summary>
    UnknownPlaceholder,

    /// <summary>An examples table has a column that its outline never names.</summary>
    UnusedColumn,

    /// <summary>No step definition fits a step.</summary>
    UndefinedStep,

    /// <summary>More than one step definition fits a step.</summary>
    AmbiguousStep,

    /// <summary>No step of any feature uses the step definition.</summary>
    UnusedStepDefinition,

    /// <summary>A binding can't work as it is declared.</summary>
    BadBinding,

    /// <summary>A binding's expression can't be understood.</summary>
    BadExpression,

    /// <summary>A binding uses a part of Reqnroll that is refused here, not ignored.</summary>
    Unsupported,

    /// <summary>An assembly of bindings can't be loaded.</summary>
    UnloadableAssembly,

    /// <summary>An assembly holds no bindings at all.</summary>
    NoBindings,

    /// <summary>There was nothing to run.</summary>
    NothingRun,

    /// <summary>A tag says what the host knows to be wrong, or lacks what it needs.</summary>
    BadTag,
}
