namespace Caelmor.Gherkin.Expressions;

/// <summary>An expression that can't be understood.</summary>
internal sealed class ExpressionException : Exception
{
    public ExpressionException(string expression, int index, string found, string remedy)
        : base($"Column {index + 1} of '{expression}': {found}") => Remedy = remedy;

    public string Remedy { get; }
}
