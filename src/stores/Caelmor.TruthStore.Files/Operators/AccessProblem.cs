namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Something in a store that the owner of its folder cannot use.</summary>
/// <param name="Path">What it is.</param>
/// <param name="Found">To whom it belongs, and who may do what, such as <c>user 0, group 0, mode
/// 640</c>.</param>
/// <param name="Owner">The number of the user to whom the folder belongs.</param>
/// <param name="Needed">What that user needs, such as <c>read and write</c>.</param>
public sealed record AccessProblem(string Path, string Found, long Owner, string Needed);
