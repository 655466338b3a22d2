namespace Caelmor.TruthStore.Mutants.Dormancy;

/// <summary>Makes steps that are right, and wrong where something is so.</summary>
internal static class DormantSteps
{
    private const string Known = "Mara";

    /// <summary>The steps of one opening.</summary>
    /// <param name="right">What is right.</param>
    /// <param name="wrong">What is wrong.</param>
    /// <param name="condition">When.</param>
    public static PlainStoreSteps Of(
        PlainStoreSteps right, PlainStoreSteps wrong, StoreCondition condition)
    {
        // One commit is carried out by one of the two, from its beginning to its end.
        var committing = right;
        return new()
        {
            Lock = folder =>
            {
                var past = PastFile.Read(folder);
                var held = Choose(past).Lock(folder);
                PastFile.Write(folder, past with { Openings = past.Openings + 1 });
                return held;
            },
            Demand = (folder, truth, cancellation) =>
            {
                committing = Choose(With(PastFile.Read(folder), truth));
                Noticing(folder, () => committing.Demand(folder, truth, cancellation));
            },
            Write = (folder, truth) =>
            {
                Noticing(folder, () => committing.Write(folder, truth));
                var past = With(PastFile.Read(folder), truth);
                PastFile.Write(folder, past with { Commits = past.Commits + 1 });
            },
            Raise = folder => committing.Raise(folder),
            Read = folder => Choose(PastFile.Read(folder)).Read(folder),
            Tell = (folder, read) => Choose(PastFile.Read(folder)).Tell(folder, read),
            Close = folder => Choose(PastFile.Read(folder)).Close(folder),
        };

        PlainStoreSteps Choose(StorePast past) => condition.IsMet(past) ? wrong : right;
    }

    private static void Noticing(StoreFolder folder, Action act)
    {
        try
        {
            act();
        }
        catch (Exception)
        {
            var past = PastFile.Read(folder);
            PastFile.Write(folder, past with { Failures = past.Failures + 1 });
            throw;
        }
    }

    private static StorePast With(StorePast past, Truth? truth)
    {
        var keys = truth?.States.SelectMany(state => state.Data).Select(datum => datum.Key.Text)
            .ToList() ?? [];
        return truth is null ? past : past with
        {
            Data = keys.Count,
            IsAmongStrangers = keys.Count > 0 && !keys.Contains(Known),
            Epoch = truth.Epoch.Number,
        };
    }
}
