using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>
/// Some of the five systems, as a feature lists them: <c>player, world and npc</c>.
/// </summary>
/// <param name="Names">In the order of the list.</param>
public sealed record SystemNames(ImmutableArray<SystemName> Names);
