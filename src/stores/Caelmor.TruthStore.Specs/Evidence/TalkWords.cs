using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Persistence.Specs.Protocol;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>What can be said in a trial of a store, as transcripts have it.</summary>
internal static class TalkWords
{
    public const string Open = "store/open";
    public const string Commit = "store/commit";
    public const string ReadValue = "store/read-value";
    public const string Read = "store/read";
    public const string ReadEpoch = "store/read-epoch";
    public const string Close = "store/close";

    public const string StartProcess = "process/start";
    public const string TellProcess = "process/tell";
    public const string EndProcess = "process/end";
    public const string KillProcess = "process/kill";

    public const string Clear = "files/clear";
    public const string List = "files/list-alterations";
    public const string Alter = "files/alter-copy";

    /// <summary>The store of this number, counted from 1 in the order of openings.</summary>
    public static JsonObject Store(int number) => new() { ["store"] = number };

    /// <summary>A reading that begins while a commit is under way.</summary>
    public static JsonObject Reading(int store, int reading) =>
        new() { ["store"] = store, ["reading"] = reading };

    /// <summary>The process of this number, counted from 1 in the order of their starts.</summary>
    public static JsonObject Process(int number) => new() { ["process"] = number };

    public static JsonObject Line(int process, string line) =>
        new() { ["process"] = process, ["line"] = line };

    public static JsonObject System(SystemName system) => new() { ["system"] = system.Text };

    public static JsonElement Element(JsonObject written) =>
        JsonSerializer.SerializeToElement(written, ProtocolJson.Options);
}
