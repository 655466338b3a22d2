using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Migrating;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Takes the truth in force to the schema versions of this build.</summary>
internal sealed class MigrateCommand(CommandContext context, string path, bool isDryRun)
{
    // Verified once, read five times, copied, written; each of both written files is read back.
    private const int Passes = 13;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var inForce = StorePath.List(path, context.Options())
            .FirstOrDefault(file => file.Role is EpochRole.InForce or EpochRole.Lost)
            ?? throw StopException.Refusal(
                $"Found no truth in force in '{path}'; expected one to migrate. Nothing was ever "
                + "saved there, so there is nothing to do.");
        Inspection.DemandSight(inForce);
        var types = Types(inForce);
        Write(types);
        if (isDryRun)
        {
            End(inForce, types, null);
            return ExitCode.Success;
        }

        var report = await context.WorkAsync(inForce.Size * Passes, options =>
        {
            using var act = StorePath.Act(path, options);
            return act.Migrate(cancellation);
        });
        End(inForce, types, report);
        return ExitCode.Success;
    }

    private ImmutableArray<TypeAnswer> Types(EpochFile inForce) => inForce.Summary is null
        ? throw StopException.Refusal(
            $"Found that '{inForce.Path}' does not say what is in it; expected a file that "
            + "verifies. 'caelmor-truth verify' tells what is wrong. Nothing was changed.")
        : [
            .. inForce.Summary.Schemas.Select(one => new TypeAnswer(
                one.Type,
                one.SchemaVersion,
                context.Here.Schemas.Current(new DatumKind(one.Type)),
                one.Count)),
        ];

    private void Write(ImmutableArray<TypeAnswer> types)
    {
        if (context.IsJson)
        {
            return;
        }

        foreach (var (type, from, to, count) in types)
        {
            context.Screen.Line(
                from < to ? $"{type}: {count} from schema version {from} to {to}"
                : from == to ? $"{type}: {count} in schema version {from}, as this build has it"
                : (FormattableString)
                    $"{type}: {count} in schema version {from}, and this build knows {to} at most");
        }
    }

    private void End(
        EpochFile inForce, ImmutableArray<TypeAnswer> types, MigrationReport? done)
    {
        if (context.IsJson)
        {
            var outdated = types.Where(one => one.From < one.To).Sum(one => one.Count);
            context.Answer(new MigrationAnswer(
                "migrate",
                path,
                inForce.Epoch.Number,
                done is { Migrated: > 0 },
                types.Sum(one => one.Count),
                done?.Migrated ?? outdated,
                types,
                done is { SetAside.Length: > 0 } ? done.SetAside : null));
            return;
        }

        context.Screen.Line(done switch
        {
            null => $"A dry run: nothing was changed.",
            { Migrated: 0 } => $"Nothing has to be migrated.",
            _ => (FormattableString)
                $"Migrated {done.Migrated} of {done.Data} data. Set aside: {done.SetAside}.",
        });
    }
}

/// <summary>For machines: what was migrated, or would be.</summary>
internal sealed record MigrationAnswer(
    string Command,
    string Store,
    long Epoch,
    bool Done,
    long Data,
    long Migrated,
    ImmutableArray<TypeAnswer> Types,
    string? SetAside);

/// <summary>For machines: the objects of one type, and how far they are taken.</summary>
internal sealed record TypeAnswer(string Type, int From, int To, long Count);
