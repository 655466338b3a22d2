namespace Caelmor.Gherkin.Injection;

/// <summary>A class that bindings ask for could not be made.</summary>
public sealed class InjectionException : Exception
{
    internal InjectionException(string message)
        : base(message)
    {
    }

    internal InjectionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
