using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Copies the truths of one store into another, of whichever kind, and reads back what was
/// written.</summary>
internal sealed class CopyCommand(
    CommandContext context, string from, string to, Durability? durability)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (from == to)
        {
            throw StopException.Misuse(
                $"Found '{from}' twice; expected two stores, to copy from one to the other.");
        }

        if (durability is not null && PostgresPlaces.ConnectionOf(to) is null)
        {
            throw StopException.Misuse(
                $"Found --durability for '{to}'; expected postgres:CONNECTION with it. What a store "
                + "in a folder acknowledges is on that disk, and on no other. Leave it out.");
        }

        var files = Wanted();
        var report = await context.WorkAsync(
            files.Sum(file => file.Size) * 4, options => Copy(files, options, cancellation));
        if (context.IsJson)
        {
            context.Answer(report);
        }
        else
        {
            Write(report);
        }

        return ExitCode.Success;
    }

    // The oldest first: epochs go forward.
    private ImmutableArray<EpochFile> Wanted()
    {
        ImmutableArray<EpochFile> files =
        [
            .. StorePath.List(from, context.Options())
                .Where(file => file.Role != EpochRole.SetAside).Reverse(),
        ];
        return files switch
        {
            [] => throw StopException.Refusal(
                $"Found no truth in '{from}'; expected one to copy. Nothing was ever saved there."),
            [.., { IsQuarantined: true } inForce] => throw StopException.Refusal(
                $"Found that epoch {inForce.Epoch}, which is in force in '{from}', is quarantined; "
                + "expected one that verifies. Choose another with 'caelmor-truth use' first: a "
                + "copy must be no way back."),
            _ => files,
        };
    }

    private CopyAnswer Copy(
        ImmutableArray<EpochFile> files, StoreOptions options, CancellationToken cancellation)
    {
        using var source = StorePath.Open(from, options);
        var inForce = source.Read(files[^1], cancellation);
        var copied = new List<long>();
        var left = new List<long>();
        var kept = options with { Backups = Math.Max(options.Backups, files.Length) };
        var (store, held) = StorePath.OpenToCommit(
            to, kept, durability ?? Durability.Local);
        using (held)
        {
            var head = store.ReadAsync(cancellation).AsTask().GetAwaiter().GetResult().Epoch;
            DemandForward(inForce, head);
            foreach (var file in files)
            {
                var isGood = file.Epoch > head && !file.IsQuarantined
                    && source.Verify(file, cancellation) is null;
                (isGood ? copied : left).Add(file.Epoch.Number);
                if (isGood)
                {
                    Copy(store, source.Read(file, cancellation), cancellation);
                }
            }
        }

        return new("copy", from, to, inForce.Epoch.Number, [.. copied], [.. left]);
    }

    private void Copy(ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        store.CommitAsync(truth, cancellation).AsTask().GetAwaiter().GetResult();
        var read = store.ReadAsync(cancellation).AsTask().GetAwaiter().GetResult();
        if (read is not StoredTruth.Held held || held.Truth != truth)
        {
            throw StopException.Refusal(
                $"Found that epoch {truth.Epoch}, read back from '{to}', is not what was copied; "
                + $"expected the same. See to what keeps '{to}'. The truth in '{from}' is as it "
                + "was.");
        }
    }

    private void DemandForward(Truth inForce, Epoch head)
    {
        if (inForce.Epoch <= head)
        {
            throw StopException.Refusal(
                $"Found epoch {head} in force in '{to}', and {inForce.Epoch} in '{from}'; expected "
                + "an older one, or none, where it goes to. Epochs only go forward. Nothing was "
                + "copied.");
        }
    }

    private void Write(CopyAnswer report)
    {
        var (copied, left) = (string.Join(", ", report.Copied), string.Join(", ", report.Left));
        context.Screen.Line($"Copied epochs {copied} from {from} to {to}.");
        context.Screen.Line($"Each was read back, and is the same.");
        if (left.Length > 0)
        {
            context.Alarm.Line(
                $"Left out: {left}, which fail their check, are quarantined, or were there.");
        }

        context.Screen.Line($"In force in {to}: epoch {report.InForce}.");
    }
}

/// <summary>For machines: what was copied.</summary>
internal sealed record CopyAnswer(
    string Command,
    string From,
    string To,
    long InForce,
    ImmutableArray<long> Copied,
    ImmutableArray<long> Left);
