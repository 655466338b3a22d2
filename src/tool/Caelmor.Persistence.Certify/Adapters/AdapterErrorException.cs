namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>The adapter answered with an error instead of an outcome.</summary>
/// <param name="message">What it says.</param>
#pragma warning disable CA1032 // An error always says something.
internal sealed class AdapterErrorException(string message) : Exception(message);
#pragma warning restore CA1032
