using System.Text.Json;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>What most games do: System.Text.Json into a temporary file, flush, rename.</summary>
/// <param name="folder">Where.</param>
/// <param name="truth">The truth, made ready for the serializer out of sight of the clock.</param>
internal sealed class JsonRival(string folder, Truth truth) : IRival
{
    private readonly string _path = Path.Combine(folder, "truth.json");
    private readonly JsonDatum[] _data =
    [
        .. truth.States.SelectMany(state => state.Data.Select(datum => new JsonDatum(
            state.System.Text,
            datum.Key.Text,
            datum.Kind.Text,
            (int)datum.Nature,
            (int)datum.Authorship,
            [.. datum.Bindings.Select(one => one.System.Text + "/" + one.Target.Text)],
            datum.Value.Bytes))),
    ];

    public string Name => "JSON";

    public void Commit(Truth truth)
    {
        using (var file = File.Create(_path + ".tmp"))
        {
            JsonSerializer.Serialize(file, _data);
            file.Flush(flushToDisk: true);
        }

        File.Move(_path + ".tmp", _path, overwrite: true);
        Posix.FlushFolder(folder);
    }

    public long Read()
    {
        using var file = File.OpenRead(_path);
        return JsonSerializer.Deserialize<JsonDatum[]>(file)!.Length;
    }

    public void Settle()
    {
    }

    public void Dispose()
    {
    }

    private sealed record JsonDatum(
        string System,
        string Key,
        string Kind,
        int Nature,
        int Authorship,
        string[] Bindings,
        ReadOnlyMemory<byte> Value);
}
