using System.Reflection;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What the canon leaves out, contract and reference leave out.</summary>
public sealed class What_is_out_of_scope
{
    private static readonly Assembly[] Guarded =
        [typeof(IImplementation).Assembly, typeof(ReferenceImplementation).Assembly];

    private static readonly string[] Storage =
    [
        "System.IO", "System.Data", "Microsoft.Data", "System.Text.Json", "System.Xml",
        "System.Runtime.Serialization", "System.Formats", "System.Net",
    ];

    private static readonly string[] Clocks =
    [
        "System.Timers", "System.Threading.Timer", "System.Threading.PeriodicTimer",
        "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeProvider",
        "System.TimeZone", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Random", "System.Environment",
    ];

    private static readonly string[] ClockCalls =
        ["Task.Delay", "Task.Run", "Thread.Sleep", "Guid.NewGuid"];

    [Fact]
    [Trait("Rule", "21.0-2.1")]
    [Trait("Rule", "22.8-4.7")]
    [Trait("Rule", "22.8-4.8")]
    public void Storage_and_serialization_are_used_by_neither_contract_nor_reference() =>
        Used(Storage).Should().BeEmpty();

    [Fact]
    [Trait("Rule", "21.0-2.2")]
    [Trait("Rule", "22.8-4.9")]
    public void Clocks_timers_and_schedules_are_used_by_neither_contract_nor_reference()
    {
        Used(Clocks).Should().BeEmpty();
        Guarded.SelectMany(UsedTypes.CallsOf).Should().NotContain(ClockCalls);
    }

    [Fact]
    [Trait("Rule", "21.1-2.1")]
    public void Contract_and_reference_speak_of_persistence_and_nothing_else() =>
        Guarded.SelectMany(one => one.GetReferencedAssemblies())
            .Select(name => name.Name).Distinct()
            .Should().BeSubsetOf(
            [
                "Caelmor.Persistence", "System.Collections", "System.Collections.Immutable",
                "System.Linq", "System.Memory", "System.Runtime", "System.Security.Cryptography",
                "System.Threading", "System.Runtime.InteropServices",
                "System.Text.Encoding.Extensions",
            ]);

    [Fact]
    public void Is_banned_at_the_desk_as_well()
    {
        var banned = File.ReadLines(Path.Combine(Repository.Root, "src", "BannedSymbols.txt"))
            .Select(line => line.Split(';')[0][2..]).ToList();

        banned.Should().Contain(
        [
            "System.IO", "System.Data", "System.Text.Json", "System.Net", "System.Timers",
            "System.DateTime", "System.TimeProvider", "System.Threading.Timer",
            "System.Threading.Thread", "System.Random",
        ]);
        foreach (var project in Guarded.Select(one => one.GetName().Name))
        {
            File.ReadAllText(Path.Combine(
                    Repository.Root, "src", "persistence", project!, $"{project}.csproj"))
                .Should().Contain("<AdditionalFiles Include=\"../../BannedSymbols.txt\"");
        }
    }

    [Fact]
    public void Would_be_found() =>
        UsedTypes.Of(typeof(What_is_out_of_scope).Assembly)
            .Should().Contain(["System.IO.File", "System.Environment"]);

    private static IEnumerable<string> Used(string[] prefixes) =>
        Guarded.SelectMany(UsedTypes.Of).Distinct()
            .Where(type =>
                prefixes.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)));
}
