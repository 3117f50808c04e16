using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>Writes tables for people.</summary>
internal static class Tables
{
    /// <summary>A table with these columns, its texts taken as they are.</summary>
    internal static Table Start(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    /// <summary>A cell.</summary>
    internal static Text Cell(string text, Color? color = null) => new(Printable.Of(text), color is { } known ? new Style(known) : null);

    /// <summary>Writes a table in the width and colours of the terminal.</summary>
    internal static void Write(Terminal terminal, Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.IsColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }
}
