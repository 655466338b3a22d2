namespace Caelmor.Gherkin.Running;

/// <summary>Leaves behind the lanes whose scenario does not end in time.</summary>
internal sealed class Watch(RunSession session, Lane[] lanes, TimeSpan limit)
{
    public async Task UntilAsync(Task ended)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            await ended;
            return;
        }

        while (!ended.IsCompleted)
        {
            try
            {
                await ended.WaitAsync(NextDeadline(), session.Clock);
            }
            catch (TimeoutException)
            {
                ReplaceOverdue();
            }
        }
    }

    /// <remarks>What begins later is due later, so looking at what runs now is enough.</remarks>
    private TimeSpan NextDeadline()
    {
        var longest = lanes.Max(lane => lane.Current?.Elapsed(session.Clock) ?? TimeSpan.Zero);
        var left = limit - longest;

        // A timer may come a little early; a wait of nothing would then spin.
        var least = TimeSpan.FromMilliseconds(1);
        return left > least ? left : least;
    }

    private void ReplaceOverdue()
    {
        for (var i = 0; i < lanes.Length; i++)
        {
            if (lanes[i].Current is { } attempt
                && attempt.Elapsed(session.Clock) >= limit
                && attempt.TryClose())
            {
                session.Complete(attempt, attempt.Execution.LeaveBehind(limit));
                lanes[i] = Lane.Start(session);
            }
        }
    }
}
