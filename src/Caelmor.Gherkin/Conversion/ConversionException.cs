namespace Caelmor.Gherkin.Conversion;

/// <summary>An argument of a step can't become what its method asks for.</summary>
public sealed class ConversionException : Exception
{
    internal ConversionException(string message)
        : base(message)
    {
    }

    internal ConversionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
