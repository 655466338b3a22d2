using Spectre.Console;

namespace Caelmor.CommandLine;

/// <summary>Shows how a work gets on.</summary>
public static class ProgressView
{
    private const int Tenth = 10;

    /// <summary>Does the work and shows it: a bar on a terminal, lines on standard error
    /// elsewhere.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="things">What is counted, such as <c>trials</c>.</param>
    /// <param name="work">Is handed what to call with how many are done, of how many.</param>
    public static Task<T> ShowAsync<T>(
        this Screen screen, string things, Func<Action<int, int>, Task<T>> work) =>
        screen.IsPlain ? LinesAsync(screen, things, work) : BarAsync(screen, things, work);

    // A line for every tenth of the work.
    private static Task<T> LinesAsync<T>(
        Screen screen, string things, Func<Action<int, int>, Task<T>> work)
    {
        var shown = 0;
        return work((done, total) =>
        {
            var percent = done * 100 / total;
            if (percent / Tenth > shown / Tenth)
            {
                shown = percent;
                screen.Aside($"{percent,3} %  {done} of {total} {things}");
            }
        });
    }

    // A bar that grows, and goes away when the work is done.
    private static Task<T> BarAsync<T>(
        Screen screen, string things, Func<Action<int, int>, Task<T>> work) =>
        screen.Console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 30 },
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(things));
                return work((done, total) =>
                {
                    bar.MaxValue = total;
                    bar.Value = done;
                    bar.Description = Markup.Escape($"{done} of {total} {things}");
                });
            });
}
