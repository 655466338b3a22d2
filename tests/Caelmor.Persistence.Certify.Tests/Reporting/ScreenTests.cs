using Spectre.Console;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

public sealed class ScreenTests
{
    private string _written = string.Empty;

    [Fact]
    public void What_is_filled_in_is_text_even_if_it_looks_like_markup()
    {
        Write(null, screen => screen.Line($"[bold]{"[red]no colour[/] [nonsense]"}[/]"));

        _written.Should().Be("[red]no colour[/] [nonsense]" + Environment.NewLine);
    }

    [Fact]
    public void Without_a_width_no_line_is_broken()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 300));

        Write(null, screen => screen.Line(2, $"{text}"));

        _written.Should().Be("  " + text + Environment.NewLine);
    }

    [Fact]
    public void With_a_width_lines_are_broken_and_stay_behind_their_blanks()
    {
        Write(12, screen => screen.Line(2, $"one two three"));

        _written.Split(Environment.NewLine).Should().Equal("  one two", "  three", "");
    }

    [Fact]
    public void Tables_leave_no_blanks_at_the_ends_of_lines()
    {
        Write(null, screen => screen.Write(0, Sheet.WithHead(screen, "a", "b")
            .AddRow(Sheet.Cell($"long"), Sheet.Cell($""))));

        _written.Split(Environment.NewLine).Should().Equal("a    b", "long", "");
    }

    private void Write(int? width, Action<Screen> write)
    {
        var target = new StringWriter();
        using (var screen = Screen.Plain(target, width))
        {
            write(screen);
        }

        _written = target.ToString();
    }
}
