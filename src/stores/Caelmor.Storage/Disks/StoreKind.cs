namespace Caelmor.Storage.Disks;

/// <summary>Which kind of store a folder is for: the words of refusals, and what keeps stores of
/// one kind apart.</summary>
/// <param name="Words">With its article, such as <c>a map store</c>.</param>
/// <param name="Slug">
/// One word for the system, such as <c>map-store</c>. It never changes, or two builds would take
/// one folder side by side.
/// </param>
public sealed record StoreKind(string Words, string Slug);
