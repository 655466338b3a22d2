using Caelmor.Persistence.CrashWriter;
using Caelmor.Persistence.FileStore;
using Caelmor.Persistence.FileStore.Operators;

if (args is not [var act, var folder, var number] || !long.TryParse(number, out var count))
{
    Console.Error.WriteLine(
        $"Found '{string.Join(' ', args)}'; expected: commit FOLDER COUNT, use FOLDER EPOCH, or "
        + "migrate FOLDER 0.");
    return 2;
}

// All on one thread, so that whoever counts operations per thread counts them all.
ThreadPool.SetMaxThreads(1, 1);
await Task.Yield();
try
{
    switch (act)
    {
        case "commit":
            await CommitAsync();
            break;
        case "use":
            using (var one = StoreOperator.Open(folder, Epochs.Options))
            {
                one.UseEpoch(new(count));
            }

            Say(count);
            break;
        case "migrate":
            using (var one = StoreOperator.Open(folder, Epochs.NextSchema))
            {
                one.Migrate();
            }

            Say(count);
            break;
        default:
            Console.Error.WriteLine($"Found '{act}'; expected commit, use or migrate.");
            return 2;
    }

    return 0;
}
catch (TruthStoreException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

async Task CommitAsync()
{
    using var store = FileTruthStore.Open(folder, Epochs.Options);
    var epoch = (await store.ReadAsync(default)).Epoch;
    for (var i = 0L; i < count; i++)
    {
        epoch = epoch.Next();
        await store.CommitAsync(Epochs.Truth(epoch.Number), default);
        Say(epoch.Number);
    }
}

// One write: what was said is said, whatever happens next.
static void Say(long epoch)
{
    using var output = Console.OpenStandardOutput();
    output.Write(System.Text.Encoding.ASCII.GetBytes($"{epoch}\n"));
}
