using System.Text.Json;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>The dynamic state of a region, as JSON that anybody can read.</summary>
/// <param name="Type">The grid's own word for it (pv-2.1).</param>
/// <param name="SchemaVersion">The version of this form.</param>
/// <param name="State">What was written.</param>
internal sealed record RegionDocument(string Type, int SchemaVersion, RegionState State)
{
    /// <summary>The version of this form.</summary>
    public const int Version = 1;

    private const string Own = "grid.region";

    /// <summary>As it is written.</summary>
    public static byte[] Write(RegionState state) =>
        JsonSerializer.SerializeToUtf8Bytes(new RegionDocument(Own, Version, state));

    /// <summary>As it was written.</summary>
    /// <exception cref="FlawException">It is nothing that was written.</exception>
    public static RegionState Read(Frame frame)
    {
        DemandKnown(frame.Head, Version);
        try
        {
            return JsonSerializer.Deserialize<RegionDocument>(frame.Content.Span) is { } document
                ? document.State
                : throw new FlawException("a region", "its state", "nothing");
        }
        catch (JsonException broken)
        {
            throw new FlawException("a region", "what was written", broken.Message);
        }
    }

    /// <summary>Makes sure that this build knows the form of a frame.</summary>
    /// <exception cref="GridRefusedException">A newer one wrote it.</exception>
    public static void DemandKnown(FrameHead head, int known)
    {
        if (head.Version > known)
        {
            throw new GridRefusedException(
                $"Found {head.Key} in version {head.Version} of {head.Type}; expected at most "
                + $"{known}. A newer build wrote it: run that build or a later one. It is left as "
                + "it is.");
        }
    }
}
