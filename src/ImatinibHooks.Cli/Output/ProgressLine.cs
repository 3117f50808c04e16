using System.Globalization;

namespace ImatinibHooks.Cli.Output;

/// <summary>One line on the error output that says how far the work is, when a person may be watching and there is much to do.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="total">How many inputs there are.</param>
internal sealed class ProgressLine(Terminal terminal, int total)
{
    /// <summary>From how many inputs on a line is worth it.</summary>
    private const int Many = 10;

    private readonly bool isShown = terminal.IsErrorWatched && total >= Many;
    private int length;

    /// <summary>Shows how many inputs are done.</summary>
    internal void Show(int done)
    {
        if (!isShown)
        {
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{done} of {total} inputs");
        terminal.Error.Write("\r" + line);
        length = line.Length;
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    internal void Clear()
    {
        if (length > 0)
        {
            terminal.Error.Write("\r" + new string(' ', length) + "\r");
            length = 0;
        }
    }
}
