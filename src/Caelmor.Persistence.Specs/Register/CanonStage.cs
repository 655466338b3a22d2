using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>One document of the canon.</summary>
/// <param name="Id">Its number, such as <c>21.1</c>.</param>
/// <param name="Title">Its title in the register's words.</param>
/// <param name="IsLocked">Whether it is closed to change; the register holds locked stages
/// alone.</param>
/// <param name="DependsOn">The stages that it stands under and that take precedence over
/// it.</param>
/// <param name="Context">Its sentences before the first section, as digests.</param>
/// <param name="Sections">Its sections, in their order.</param>
public sealed record CanonStage(
    string Id,
    string Title,
    bool IsLocked,
    ImmutableArray<StageDependency> DependsOn,
    ImmutableArray<SentenceDigest> Context,
    ImmutableArray<CanonSection> Sections);
