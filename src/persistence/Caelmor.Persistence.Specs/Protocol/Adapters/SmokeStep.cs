namespace Caelmor.Persistence.Specs.Protocol.Adapters;

/// <summary>One thing that an adapter is asked for when it is tried before its
/// implementation.</summary>
/// <param name="Name">A word, such as <c>save</c>.</param>
/// <param name="TakeAsync">Takes the step, and tells what came of it.</param>
public sealed record SmokeStep(string Name, Func<Task<string>> TakeAsync);
