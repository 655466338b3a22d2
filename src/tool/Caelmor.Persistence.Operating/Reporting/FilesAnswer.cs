using System.Collections.Immutable;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: the files of a store.</summary>
internal sealed record FilesAnswer(
    string Command, string Store, bool? Verifies, ImmutableArray<FileAnswer> Files);
