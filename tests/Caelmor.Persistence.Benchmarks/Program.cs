// Measures what the reference and the feature runner cost beside what cannot be saved on. From the
// root of the repository, for that is where the project is looked for:
//
//   dotnet run -c Release --project tests/Caelmor.Persistence.Benchmarks -- --filter '*'
//
// '--list flat' names the benchmarks, '--filter *SaveAndRestore*' picks some, '--help' tells the
// rest. A full run takes some minutes on a quiet machine; on a busy one, no figure means much.
// How to read the table:
//
//   Ratio      the cost in floors of the same size and the same run
//   Each       the cost of one datum, or of one scenario
//   Growth     the cost of one, compared with the cost of one at the smallest size
//   Allocated  per call, whatever the size
//
// The targets: a save and a restore of a million data cost 3 floors at most and grow to 1.3 at
// most; a scenario costs 0.1 ms at most.
//
// The store on the disk is measured by a small runner of its own, for a disk is noisier than a
// processor: rounds in turns, ratios round by round, medians. '-- store [DIR] [MiB...]' runs it,
// '-- database CONNECTION [DIR] [MiB...]' the one for the store on PostgreSQL,
// '-- ledger [DIR] [EVENTS]' the one for the audit ledger, and '-- grid [DIR] [CHUNKS]' the one for
// the world grid.
// '-- pipe [ROUNDS]' compares the certifier over a pipe with the certifier within its process, and
// '-- checksum' the checksum of storage with that of the library.
using BenchmarkDotNet.Running;
using Caelmor.Persistence.Benchmarks.Checksums;
using Caelmor.Persistence.Benchmarks.Databases;
using Caelmor.Persistence.Benchmarks.Grids;
using Caelmor.Persistence.Benchmarks.Ledgers;
using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Pipes;
using Caelmor.Persistence.Benchmarks.Stores;

if (args is ["store", .. var rest])
{
    StoreBenchmarks.Run(rest);
    return;
}

if (args is ["store-memory", var place, var size, var value])
{
    MemoryProbe.Run(place, int.Parse(size), int.Parse(value));
    return;
}

if (args is ["database", var connection, .. var sizes])
{
    await DatabaseBenchmarks.RunAsync(connection, sizes);
    return;
}

if (args is ["database-memory", var server, var mebibytes])
{
    DatabaseMemory.Run(server, int.Parse(mebibytes));
    return;
}

if (args is ["ledger", .. var how])
{
    LedgerBenchmarks.Run(how);
    return;
}

if (args is ["ledger-memory", var folder])
{
    LedgerStart.Probe(folder);
    return;
}

if (args is ["grid", .. var world])
{
    GridBenchmarks.Run(world);
    return;
}

if (args is ["pipe", .. var rounds])
{
    PipeBenchmark.Run(rounds);
    return;
}

if (args is ["checksum"])
{
    ChecksumBenchmark.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new Thoroughly());
