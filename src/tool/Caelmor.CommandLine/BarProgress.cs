using Spectre.Console;

namespace Caelmor.CommandLine;

/// <summary>A bar that grows, and goes away when the work is done.</summary>
internal sealed class BarProgress(Screen screen) : IProgressView
{
    public Task<T> ShowAsync<T>(string things, Func<Action<int, int>, Task<T>> work) =>
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
